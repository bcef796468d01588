import {
  checklist,
  courseOf,
  nextSession,
  type ScreeningQuestion,
  type StepState,
  screening,
  screeningQuestions,
} from '@afterglow/care/programme';
import { type FieldsOf, momentOf, ofKind, type SessionId } from '@afterglow/care/record';
import { useAhead, useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft } from '../../shell/card.tsx';
import { Choice, TextField } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { daysAway } from '../../text/dates.ts';
import { screeningSource, screeningWords, stepWords } from '../../text/preparation.ts';
import { Pressure } from './pressure.tsx';

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
        <Step key={`${next?.session.id} ${step.step}`} step={step} session={next?.session.id} />
      ))}
    </Page>
  );
}

function Step({ step, session }: { readonly step: StepState; readonly session: SessionId | undefined }) {
  const now = useNow();
  const { saving, write } = useWrite();
  // Only what was changed here is a draft; the note itself is as it stands, from whichever device.
  const draft = useDraft<{ readonly note?: string }>(`checklist ${session ?? 'next'} ${step.step}`, {});
  const note = draft.value.note ?? step.note ?? '';
  const busy = !draft.ready || saving.saving === 'now';
  const words = stepWords[step.step];

  async function settle(state: StepState['state']): Promise<void> {
    const written = await write({
      kind: 'preparation-step',
      happened: momentOf(now),
      fields: {
        step: step.step,
        state,
        ...(session === undefined ? {} : { session }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
    if (!written.ok) return;
    draft.set({});
    await draft.drop();
  }

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
        <TextField
          label={`Note: ${words.name}`}
          value={note}
          maxLength={500}
          onText={(next) => draft.set({ note: next })}
        />
        {note.trim() !== (step.note ?? '') && (
          <Row>
            <Button busy={busy} onClick={() => settle(step.state)}>
              Save the note
            </Button>
          </Row>
        )}
      </Fold>
      <Row>
        {step.state === 'open' ? (
          <>
            <Button busy={busy} onClick={() => settle('done')}>
              Ready
            </Button>
            <Button kind="text" busy={busy} onClick={() => settle('not-needed')}>
              Not needed
            </Button>
          </>
        ) : (
          <Button kind="text" busy={busy} onClick={() => settle('open')}>
            Open it again
          </Button>
        )}
      </Row>
      <SavingMark saving={saving} />
    </Card>
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
