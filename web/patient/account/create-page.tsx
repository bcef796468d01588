import { type Problem, problem } from '@afterglow/care/problem';
import { handle as handleSchema } from '@afterglow/care/record/remote';
import { useState } from 'react';
import type { StayOpen } from '../../record/afterglow.ts';
import { create, type MadeAccess, tidyHandle } from '../../record/membership.ts';
import { useAfterglow } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Soft, Stack } from '../../shell/card.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { HandleField } from './handle-field.tsx';
import { MadeHere } from './made-here.tsx';
import { NewPassphrase } from './passphrase-field.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { StayOpenChoice } from './stay-open.tsx';

/** Making an account: a name, a passphrase, and the recovery code. */
export function CreatePage() {
  const app = useAfterglow();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [enough, setEnough] = useState(false);
  const [stay, setStay] = useState<StayOpen>(app.lastStay);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();
  const [made, setMade] = useState<MadeAccess>();
  const handle = tidyHandle(name);

  async function make(): Promise<void> {
    if (!handleSchema.safeParse(handle).success) {
      setFound(problem('handle-malformed'));
      return;
    }
    if (!enough) {
      setFound(problem('passphrase-weak'));
      return;
    }
    setBusy(true);
    setFound(undefined);
    const created = await create(app, { handle, passphrase }, stay);
    setBusy(false);
    if (created.ok) setMade(created.value);
    else setFound(created.problem);
  }

  if (made !== undefined) {
    return (
      <Page key="code" title="Your recovery code">
        <RecoveryCode handle={handle} code={made.recoveryCode} onSafe={made.enter} />
      </Page>
    );
  }
  return (
    <Page title="A new account" back={{ href: '/', to: 'Back' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Stack>
          <MadeHere />
          <HandleField
            hint="Not your real name. Three or more small letters or digits, a letter first."
            wrong={found?.code === 'handle-taken' ? 'Somebody here has that name already.' : undefined}
            value={name}
            onText={setName}
          />
          <NewPassphrase handle={handle} value={passphrase} onValue={setPassphrase} onEnough={setEnough} />
          <StayOpenChoice value={stay} onValue={setStay} />
          {found !== undefined && <ProblemNotice problem={found} />}
          <div>
            <Button kind="primary" type="submit" busy={busy}>
              {busy ? 'Making your keys…' : 'Create the account'}
            </Button>
          </div>
          <Soft>
            The passphrase is turned into keys on this device and never sent. That takes a second or two.
          </Soft>
        </Stack>
      </form>
    </Page>
  );
}
