import { useAfterglow } from '../../record/use-record.tsx';
import { ButtonLink } from '../../shell/button.tsx';
import { Notice } from '../../shell/notice.tsx';

/** An account was made on this device, and its recovery code never said to be safe: a page that was lost. */
export function MadeHere() {
  const handle = useAfterglow().codeShownFor();
  if (handle === undefined) return undefined;
  return (
    <Notice>
      <p>
        The account <strong>{handle}</strong> was made on this device. It is there, with nothing lost: sign in
        with it, and make a new recovery code.
      </p>
      <div>
        <ButtonLink href="/join">Sign in</ButtonLink>
      </div>
    </Notice>
  );
}
