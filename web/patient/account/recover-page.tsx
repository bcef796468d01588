import { type Problem, problem } from '@afterglow/care/problem';
import { useState } from 'react';
import { type MadeAccess, recoverHere, tidyHandle } from '../../record/membership.ts';
import { useAfterglow, useAppState } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Stack } from '../../shell/card.tsx';
import { TextArea } from '../../shell/field.tsx';
import { ProblemNotice } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { HandleField } from './handle-field.tsx';
import { NewPassphrase } from './passphrase-field.tsx';
import { RecoveryCode } from './recovery-code.tsx';

/** Getting back in with the twelve words: a new passphrase, and a new recovery code. */
export function RecoverPage() {
  const app = useAfterglow();
  const state = useAppState();
  const [name, setName] = useState(state.at === 'locked' ? state.handle : '');
  const [typedCode, setTypedCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [enough, setEnough] = useState(false);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Problem>();
  const [made, setMade] = useState<MadeAccess>();
  const handle = tidyHandle(name);

  async function go(): Promise<void> {
    if (!enough) {
      setFound(problem('passphrase-weak'));
      return;
    }
    setBusy(true);
    setFound(undefined);
    const recovered = await recoverHere(app, { handle, typedCode, passphrase }, app.lastStay());
    setBusy(false);
    if (recovered.ok) setMade(recovered.value);
    else setFound(recovered.problem);
  }

  if (made !== undefined) {
    return (
      <Page key="code" title="Your new recovery code" lead="The old one no longer works.">
        <RecoveryCode handle={handle} code={made.recoveryCode} onSafe={made.enter} />
      </Page>
    );
  }
  return (
    <Page title="Use your recovery code" back={{ href: '/', to: 'Back' }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void go();
        }}
      >
        <Stack>
          <HandleField value={name} onText={setName} />
          <TextArea
            label="The twelve words"
            hint="In order. Small or capital letters, and the first four letters of a word are enough."
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={typedCode}
            required
            onText={setTypedCode}
          />
          <NewPassphrase
            label="A new passphrase"
            handle={handle}
            value={passphrase}
            onValue={setPassphrase}
            onEnough={setEnough}
          />
          {found !== undefined && <ProblemNotice problem={found} />}
          <div>
            <Button kind="primary" type="submit" busy={busy}>
              {busy ? 'Opening…' : 'Get back in'}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
