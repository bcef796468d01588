import type { Problem } from '@afterglow/care/problem';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StayOpen } from '../../record/afterglow.ts';
import { join, tidyHandle } from '../../record/membership.ts';
import { useAfterglow } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { StayOpenChoice } from './stay-open.tsx';

/** Signing in on a device that does not have the account yet. */
export function JoinPage() {
  const app = useAfterglow();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [stay, setStay] = useState<StayOpen>('half-a-day');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();

  async function go(): Promise<void> {
    setBusy(true);
    setFound(undefined);
    const joined = await join(app, { handle: tidyHandle(name), passphrase }, stay);
    setBusy(false);
    if (!joined.ok) setFound(joined.problem);
  }

  return (
    <Page title="Sign in" back={{ href: '/', to: 'Back' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void go();
        }}
      >
        <Stack>
          <TextField
            label="Sign-in name"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={name}
            required
            onText={setName}
          />
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
              {busy ? 'Opening…' : 'Sign in'}
            </Button>
          </div>
          <p>
            <Link href="/recover">I forgot the passphrase</Link>
          </p>
        </Stack>
      </form>
    </Page>
  );
}
