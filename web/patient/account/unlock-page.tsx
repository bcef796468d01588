import type { Problem } from '@afterglow/care/problem';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StayOpen } from '../../record/afterglow.ts';
import { leave, unlockHere } from '../../record/membership.ts';
import { useAfterglow, useAppState } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Fold, Stack } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';
import { StayOpenChoice } from './stay-open.tsx';

/** Opening the record on a device that has it. Works without a network. */
export function UnlockPage() {
  const app = useAfterglow();
  const state = useAppState();
  const handle = state.at === 'locked' ? state.handle : '';
  const [passphrase, setPassphrase] = useState('');
  const [stay, setStay] = useState<StayOpen>('half-a-day');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();

  async function open(): Promise<void> {
    setBusy(true);
    setFound(undefined);
    const unlocked = await unlockHere(app, passphrase, stay);
    setBusy(false);
    if (!unlocked.ok) setFound(unlocked.problem);
  }

  return (
    <Page title="Welcome back" lead={handle}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void open();
        }}
      >
        <Stack>
          <input type="text" autoComplete="username" value={handle} readOnly hidden />
          <TextField
            label="Passphrase"
            type="password"
            autoComplete="current-password"
            value={passphrase}
            required
            onText={setPassphrase}
          />
          <StayOpenChoice value={stay} onValue={setStay} />
          {found !== undefined && <ProblemNotice problem={found} />}
          <div>
            <Button kind="primary" type="submit" busy={busy}>
              {busy ? 'Opening…' : 'Unlock'}
            </Button>
          </div>
          <p>
            <Link href="/recover">I forgot the passphrase</Link>
          </p>
        </Stack>
      </form>
      <Fold summary="Somebody else’s device?">
        <p>
          This removes the account <strong>{handle}</strong> and everything of it from this device. What was
          sent stays on the server; what is only saved here is lost.
        </p>
        <div>
          <Button onClick={() => void leave(app)}>Remove it from this device</Button>
        </div>
      </Fold>
      <CrisisStrip />
    </Page>
  );
}
