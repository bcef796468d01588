import type { Problem } from '@afterglow/care/problem';
import { useEffect, useState } from 'react';
import { leave } from '../../record/membership.ts';
import { useAfterglow } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { Tick } from '../../shell/field.tsx';
import { Notice, ProblemNotice } from '../../shell/notice.tsx';

/** Removing the account from this device, open or locked; says first what would be lost. */
export function LeaveDevice({ handle }: { readonly handle: string }) {
  const app = useAfterglow();
  const [waiting, setWaiting] = useState(0);
  const [sure, setSure] = useState(false);
  const [found, setFound] = useState<Problem>();
  useEffect(() => {
    void app.waiting().then(setWaiting);
  }, [app]);

  async function go(): Promise<void> {
    const left = await leave(app);
    if (!left.ok) setFound(left.problem);
  }

  return (
    <Stack>
      <p>
        This removes the account <strong>{handle}</strong> and everything of it from this device. What was
        sent stays on the server.
      </p>
      {waiting > 0 && (
        <Notice kind="problem">
          <p>
            {waiting} {waiting === 1 ? 'entry is' : 'entries are'} only here and would be lost. With the
            account open and a network there, they are sent first.
          </p>
        </Notice>
      )}
      <Tick
        label={
          waiting > 0 ? 'Lose what is only here; I know how to get back in' : 'I know how to get back in'
        }
        checked={sure}
        onChecked={setSure}
      />
      {found !== undefined && <ProblemNotice problem={found} />}
      <div>
        <Button busy={!sure} onClick={go}>
          Remove it from this device
        </Button>
      </div>
    </Stack>
  );
}
