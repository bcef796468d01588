import { type Problem, problem, success } from '@afterglow/care/problem';
import { preferencesOf } from '@afterglow/care/programme';
import { type FieldsOf, momentOf } from '@afterglow/care/record';
import { useState } from 'react';
import { readTheme, setTheme, type Theme } from '../../record/device-settings.ts';
import { newPassphrase, newRecoveryCode } from '../../record/membership.ts';
import { useAfterglow, useAhead, useNow, useOpen, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button } from '../../shell/button.tsx';
import { Card, Fold, List, Row, Soft, Stack } from '../../shell/card.tsx';
import { Choice, Tick } from '../../shell/field.tsx';
import { Notice, ProblemNotice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { cardName } from '../../text/cards.ts';
import { LeaveDevice } from '../account/leave-device.tsx';
import { NewPassphrase, PassphraseField } from '../account/passphrase-field.tsx';
import { RecoveryCode } from '../account/recovery-code.tsx';
import { SignedInDevices } from './devices.tsx';

export function SettingsPage() {
  const { handle } = useOpen();
  return (
    <Page title="Settings" back={{ href: '/more', to: 'More' }}>
      <Look />
      <Cards />
      <Fold summary="Change the passphrase">
        <ChangePassphrase />
      </Fold>
      <Fold summary="A new recovery code">
        <ChangeRecoveryCode />
      </Fold>
      <Fold summary="Signed-in devices">
        <SignedInDevices />
      </Fold>
      <Fold summary="Leave this device">
        <LeaveDevice handle={handle} />
      </Fold>
    </Page>
  );
}

function Look() {
  const [theme, setShown] = useState<Theme>(readTheme);
  return (
    <Card>
      <Choice
        label="Colours"
        value={theme}
        options={[
          { value: 'system', name: 'As the device' },
          { value: 'light', name: 'Day' },
          { value: 'dark', name: 'Dusk' },
        ]}
        onValue={(next) => {
          setTheme(next);
          setShown(next);
        }}
      />
    </Card>
  );
}

/** What Today may show: the screen time that is enough, affirmations, and cards that were refused. */
function Cards() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const { refusedCards, ...kept } = preferencesOf(entries);
  const [screenMinutes, setScreenMinutes] = useAhead(kept.screenMinutes);
  const [affirmations, setAffirmations] = useAhead(kept.affirmations);
  const set = (fields: FieldsOf<'preference'>) =>
    write({ kind: 'preference', happened: momentOf(now), fields, tookSeconds: 0 });
  return (
    <Card>
      <Stack>
        <Choice
          label="Enough screen for a day"
          hint="Counted from what you write here. After that, Today says that it is enough."
          value={String(screenMinutes)}
          options={['10', '20', '40', '60'].map((minutes) => ({ value: minutes, name: `${minutes} min` }))}
          onValue={(minutes) => {
            setScreenMinutes(Number(minutes));
            void set({ setting: 'screen-minutes', minutes: Number(minutes) });
          }}
        />
        <Tick
          label="Offer affirmations"
          hint="Off unless you want them: for some people repeating praise makes things worse."
          checked={affirmations}
          onChecked={(on) => {
            setAffirmations(on);
            void set({ setting: 'affirmations', on });
          }}
        />
        {refusedCards.size > 0 && (
          <List>
            {[...refusedCards].map((card) => (
              <li key={card}>
                <Row
                  end={
                    <Button onClick={() => set({ setting: 'card', card, refused: false })}>
                      Show “{cardName(card)}” again
                    </Button>
                  }
                >
                  Never shown: {cardName(card)}
                </Row>
              </li>
            ))}
          </List>
        )}
        <SavingMark saving={saving} />
      </Stack>
    </Card>
  );
}

function ChangePassphrase() {
  const app = useAfterglow();
  const { handle } = useOpen();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [enough, setEnough] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [found, setFound] = useState<Problem>();

  async function change(): Promise<void> {
    if (!enough) {
      setFound(problem('passphrase-weak'));
      return;
    }
    setBusy(true);
    setDone(false);
    setFound(undefined);
    const changed = await newPassphrase(app, { current, next });
    setBusy(false);
    if (!changed.ok) {
      setFound(changed.problem);
      return;
    }
    setDone(true);
    setCurrent('');
    setNext('');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void change();
      }}
    >
      <Stack>
        <Soft>Other devices are signed out and ask for the new one. What waits on them is kept there.</Soft>
        <PassphraseField
          label="The passphrase you have"
          autoComplete="current-password"
          value={current}
          onText={setCurrent}
        />
        <NewPassphrase
          label="The new one"
          handle={handle}
          value={next}
          onValue={setNext}
          onEnough={setEnough}
        />
        {found !== undefined && <ProblemNotice problem={found} />}
        {done && (
          <Notice kind="good" live>
            <p>The passphrase is changed.</p>
          </Notice>
        )}
        <div>
          <Button kind="primary" type="submit" busy={busy || current === ''}>
            {busy ? 'Changing…' : 'Change it'}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function ChangeRecoveryCode() {
  const app = useAfterglow();
  const { handle } = useOpen();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string>();
  const [found, setFound] = useState<Problem>();

  async function make(): Promise<void> {
    setBusy(true);
    setFound(undefined);
    const made = await newRecoveryCode(app, passphrase);
    setBusy(false);
    setPassphrase('');
    if (made.ok) setCode(made.value.recoveryCode);
    else setFound(made.problem);
  }

  const putAway = async () => {
    setCode(undefined);
    await app.confirmCode();
    return success(undefined);
  };
  if (code !== undefined) return <RecoveryCode handle={handle} code={code} onSafe={putAway} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void make();
      }}
    >
      <Stack>
        <Soft>The old twelve words stop working.</Soft>
        <PassphraseField
          label="Your passphrase"
          autoComplete="current-password"
          value={passphrase}
          onText={setPassphrase}
        />
        {found !== undefined && <ProblemNotice problem={found} />}
        <div>
          <Button type="submit" busy={busy || passphrase === ''}>
            {busy ? 'Making it…' : 'Make a new code'}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
