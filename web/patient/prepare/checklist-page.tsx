import {
  checklist,
  courseOf,
  latestPressure,
  nextSession,
  pressureTier,
  type ScreeningQuestion,
  type StepState,
  screening,
  screeningQuestions,
} from '@afterglow/care/programme';
import { type FieldsOf, momentOf, ofKind, type SessionId } from '@afterglow/care/record';
import { useState } from 'react';
import { useAhead, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack } from '../../shell/card.tsx';
import { Choice, TextField } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { daysAway, whenWords } from '../../text/dates.ts';
import {
  pressureSource,
  pressureWords,
  screeningSource,
  screeningWords,
  stepWords,
} from '../../text/preparation.ts';

/** What to have ready, whom to ask, and the safety questions. */
export function ChecklistPage() {
  const { entries } = useRecord();
  const now = useNow();
  const next = nextSession(courseOf(entries), now);
  const steps = checklist(entries, next?.session, next?.inDays);
  return (
    <Page
      title="Checklist"
      back={{ href: '/prepare', to: 'Prepare' }}
      lead={
        next === undefined
          ? 'For your next session. It has no date yet.'
          : `For your session ${daysAway(next.inDays)}.`
      }
    >
      {next === undefined && (
        <div>
          <ButtonLink href="/session">Plan a session</ButtonLink>
        </div>
      )}
      <SafetyQuestions />
      {steps.map((step) => (
        <Step key={step.step} step={step} session={next?.session.id} />
      ))}
    </Page>
  );
}

function Step({ step, session }: { readonly step: StepState; readonly session: SessionId | undefined }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const [note, setNote] = useState(step.note ?? '');
  const words = stepWords[step.step];
  const settle = (state: StepState['state']) =>
    write({
      kind: 'preparation-step',
      happened: momentOf(now),
      fields: {
        step: step.step,
        state,
        ...(session === undefined ? {} : { session }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
  return (
    <Card>
      <h2>
        {words.name}
        {step.state === 'done' && ' ✓ ready'}
        {step.state === 'not-needed' && ' – not needed'}
        {step.due && ' · due now'}
      </h2>
      <Soft>{words.how}</Soft>
      {step.step === 'blood-pressure' && <Pressure session={session} />}
      <Fold summary={step.note ?? 'Add a note'}>
        <TextField label={`Note: ${words.name}`} value={note} maxLength={500} onText={setNote} />
      </Fold>
      <Row>
        {step.state === 'open' ? (
          <>
            <Button onClick={() => settle('done')}>Ready</Button>
            <Button kind="text" onClick={() => settle('not-needed')}>
              Not needed
            </Button>
          </>
        ) : (
          <Button kind="text" onClick={() => settle('open')}>
            Open it again
          </Button>
        )}
      </Row>
      <SavingMark saving={saving} />
    </Card>
  );
}

function Pressure({ session }: { readonly session: SessionId | undefined }) {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const [systolic, setSystolic] = useState('');
  const [diastolic, setDiastolic] = useState('');
  const latest = latestPressure(entries, now);
  const tier = latest === undefined ? undefined : pressureTier(latest.fields);

  async function save(): Promise<void> {
    const written = await write({
      kind: 'vital-signs',
      happened: momentOf(now),
      fields: {
        systolicMmHg: Number(systolic),
        diastolicMmHg: Number(diastolic),
        ...(session === undefined ? {} : { session }),
      },
    });
    if (!written.ok) return;
    setSystolic('');
    setDiastolic('');
  }

  const wrong =
    saving.saving === 'failed' && saving.problem.code === 'fields-malformed'
      ? 'Upper value 50 to 300, lower value 20 to 200.'
      : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {latest !== undefined && tier !== undefined && (
          <Notice kind={tier === 'usual' ? 'good' : tier === 'ask-before-session' ? 'care' : 'problem'} live>
            <p>
              <strong>
                {latest.fields.systolicMmHg} over {latest.fields.diastolicMmHg}
              </strong>
              , {whenWords(latest.happened, now)}. {pressureWords[tier]}
            </p>
          </Notice>
        )}
        <Row>
          <TextField
            label="Upper"
            inputMode="numeric"
            pattern="[0-9]*"
            value={systolic}
            wrong={wrong}
            required
            onText={setSystolic}
          />
          <TextField
            label="Lower"
            inputMode="numeric"
            pattern="[0-9]*"
            value={diastolic}
            required
            onText={setDiastolic}
          />
        </Row>
        <div>
          <Button type="submit" busy={systolic === '' || diastolic === ''}>
            Save the reading
          </Button>
        </div>
        <Soft>{pressureSource}</Soft>
      </Stack>
    </form>
  );
}

function SafetyQuestions() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const result = screening(entries);
  const answers = new Map(
    ofKind(entries, 'screening-answer').map(({ fields }) => [fields.question, fields.answer]),
  );
  return (
    <Card>
      <h2>Safety questions</h2>
      {result.result === 'clear' && <p>All answered “no”. If something changes, change it here.</p>}
      {result.result === 'unanswered' && (
        <p>
          {result.open.length} of {screeningQuestions.length} are not answered yet. Not answered is not “no”.
        </p>
      )}
      {result.result === 'ask-clinician' && (
        <Notice kind="care" live>
          <p>
            <strong>Talk to your clinician before a session.</strong> They decide what it means; it need not
            mean no.
          </p>
          <ul>
            {result.about.map((question) => (
              <li key={question}>{screeningWords[question]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Fold summary={result.result === 'unanswered' ? 'Answer them' : 'See or change the answers'}>
        {screeningQuestions.map((question) => (
          <SafetyQuestion
            key={question}
            question={question}
            kept={answers.get(question)}
            onAnswer={(answer) =>
              void write({
                kind: 'screening-answer',
                happened: momentOf(now),
                fields: { question, answer },
              })
            }
          />
        ))}
        <Soft>{screeningSource}</Soft>
      </Fold>
      <SavingMark saving={saving} />
    </Card>
  );
}

type Answer = FieldsOf<'screening-answer'>['answer'];

function SafetyQuestion({
  question,
  kept,
  onAnswer,
}: {
  readonly question: ScreeningQuestion;
  readonly kept: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const [shown, setShown] = useAhead(kept);
  return (
    <Choice
      label={screeningWords[question]}
      value={shown}
      options={[
        { value: 'no', name: 'No' },
        { value: 'yes', name: 'Yes' },
        { value: 'not-sure', name: 'Not sure' },
      ]}
      onValue={(answer) => {
        setShown(answer);
        onAnswer(answer);
      }}
    />
  );
}
