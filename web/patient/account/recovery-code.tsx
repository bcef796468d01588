import type { Problem, Result } from '@afterglow/care/problem';
import { useState } from 'react';
import { Button } from '../../shell/button.tsx';
import { Row, Soft, Stack } from '../../shell/card.tsx';
import { Tick } from '../../shell/field.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import styles from './recovery-page.module.css';

/** The recovery code, shown once. It goes on when the person says that it is safe. */
export function RecoveryCode({
  handle,
  code,
  onSafe,
}: {
  readonly handle: string;
  readonly code: string;
  /** Goes on; where that fails the code stays on the screen, and it may be tried again. */
  readonly onSafe: () => Promise<Result<void>>;
}) {
  const [safe, setSafe] = useState(false);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();

  async function goOn(): Promise<void> {
    setBusy(true);
    setFound(undefined);
    const gone = await onSafe();
    setBusy(false);
    if (!gone.ok) setFound(gone.problem);
  }

  return (
    <Stack>
      <p>
        These twelve words open your record if you forget the passphrase. They are shown once. Print them or
        write them down, and keep them where you keep papers, not on this device.
      </p>
      <Soft>
        Sign-in name: <strong>{handle}</strong>
      </Soft>
      <ol className={styles.words}>
        {code.split(' ').map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is part of the word
          <li key={`${index}-${word}`}>{word}</li>
        ))}
      </ol>
      <div className={styles.screen}>
        <Stack>
          <div>
            <Button onClick={() => window.print()}>Print this page</Button>
          </div>
          <Tick label="I have the twelve words in a safe place" checked={safe} onChecked={setSafe} />
          {found !== undefined && <ProblemNotice problem={found} />}
          <Row>
            <Button kind="primary" busy={!safe || busy} onClick={goOn}>
              Go on
            </Button>
          </Row>
        </Stack>
      </div>
    </Stack>
  );
}
