import type { Problem, Result } from '@afterglow/care/problem';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { StayOpen } from '../../record/afterglow.ts';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
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
  const [passphrase, setPassphrase] = useState('');
  const [stay, setStay] = useState<StayOpen>('half-a-day');
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
