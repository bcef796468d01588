import type { Problem, Result } from '@afterglow/care/problem';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { StayOpen } from '../../record/afterglow.ts';
import { useAfterglow } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { StayOpenChoice } from './stay-open.tsx';

/** Asks for the passphrase and for how long to stay open, and says what went wrong. */
export function OpenForm({
  name,
  submit,
  onOpen,
}: {
  /** The sign-in name, asked or known. */
  readonly name: ReactNode;
  readonly submit: string;
  readonly onOpen: (passphrase: string, stay: StayOpen) => Promise<Result<unknown>>;
}) {
  const app = useAfterglow();
  const [passphrase, setPassphrase] = useState('');
  const [stay, setStay] = useState<StayOpen>(app.lastStay);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();

  async function open(): Promise<void> {
    setBusy(true);
    setFound(undefined);
    const opened = await onOpen(passphrase, stay);
    setBusy(false);
    if (!opened.ok) setFound(opened.problem);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void open();
      }}
    >
      <Stack>
        {name}
        <PassphraseField autoComplete="current-password" value={passphrase} onText={setPassphrase} />
        <StayOpenChoice value={stay} onValue={setStay} />
        {found !== undefined && <ProblemNotice problem={found} />}
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? 'Opening…' : submit}
          </Button>
        </div>
        <p>
          <Link href="/recover">I forgot the passphrase</Link>
        </p>
      </Stack>
    </form>
  );
}
