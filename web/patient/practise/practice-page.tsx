import { courseOf, lastSession, type Practice, practiceNamed } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useState } from 'react';
import { Redirect, useParams } from 'wouter';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Stack } from '../../shell/card.tsx';
import { Scale, TextArea, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { wordsOf } from '../../text/practices.ts';
import { NotSaved } from '../not-saved.tsx';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

/** One practice: what it is, how it goes, and a place to note that it was done. */
export function PracticePage() {
  const { practice: id = '' } = useParams();
  const practice = practiceNamed(id);
  if (practice === undefined) return <Redirect to="/practise" replace />;
  return <OnePractice key={id} practice={practice} />;
}

const nothing: { minutes: string; note: string; before: number | null; after: number | null } = {
  minutes: '',
  note: '',
  before: null,
  after: null,
};

function OnePractice({ practice }: { readonly practice: Practice }) {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [fellBefore, setFellBefore] = useState(false);
  const draft = useDraft(`practice ${practice.id}`, nothing);
  const { minutes, note, before, after } = draft.value;
  const set = (part: Partial<typeof nothing>) => draft.set({ ...draft.value, ...part });
  const fell = before !== null && after !== null && after < before;
  const wrongMinutes = /^([1-9][0-9]?|[1-5][0-9]{2}|600)?$/.test(minutes.trim())
    ? undefined
    : 'A whole number from 1 to 600, or nothing.';
  const words = wordsOf(practice);
  const onSessionDay = lastSession(courseOf(entries), now)?.day === 0 && !practice.phases.includes('settle');
  const asksMood = practice.id === 'affirmation';

  async function save(): Promise<void> {
    setRefused(wrongMinutes === undefined ? [] : [`“Minutes”: ${wrongMinutes}`]);
    if (wrongMinutes !== undefined) return;
    const written = await write({
      kind: 'practice-done',
      happened: momentOf(now),
      fields: {
        practice: practice.id,
        ...(minutes.trim() === '' ? {} : { minutes: Number(minutes) }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(before === null ? {} : { moodBefore: before }),
        ...(after === null ? {} : { moodAfter: after }),
      },
      // What is done away from the screen is no screen time, however long the page stays open.
      ...(practice.onScreen ? {} : { tookSeconds: 0 }),
    });
    if (!written.ok) return;
    setFellBefore(fell);
    draft.set(nothing);
    await draft.drop();
  }

  return (
    <Page title={words.name} lead={words.what} back={{ href: '/practise', to: 'Practise' }}>
      {onSessionDay && (
        <Notice kind="care">
          <p>Not today: it is the day of a session. Tomorrow is early enough.</p>
        </Notice>
      )}
      <Card>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {words.care !== undefined && <p>{words.care}</p>}
        <Row end={<GradeBadge claim={practice.claim} />}>
          {words.opens !== undefined && (
            <ButtonLink kind="primary" href={words.opens.href}>
              {words.opens.name}
            </ButtonLink>
          )}
        </Row>
      </Card>
      <Card>
        <h2>Done?</h2>
        <Stack>
          {asksMood && (
            <>
              <Scale
                label="Mood before"
                value={before ?? undefined}
                ends={['very low', 'very good']}
                onValue={(next) => set({ before: next })}
              />
              <Scale
                label="Mood after"
                value={after ?? undefined}
                ends={['very low', 'very good']}
                onValue={(next) => set({ after: next })}
              />
            </>
          )}
          {asksMood && (fell || fellBefore) && (
            <Notice kind="care" live>
              <p>It fell. Then this sentence is not for you today. Leaving it is the right thing.</p>
            </Notice>
          )}
          <div>
            <Button kind="primary" busy={saving.saving === 'now'} onClick={save}>
              I did it
            </Button>
          </div>
          <NotSaved because={refused} />
          <SavingMark saving={saving} />
          <TextField
            label="Minutes"
            hint="If you like."
            wrong={wrongMinutes}
            inputMode="numeric"
            value={minutes}
            onText={(next) => set({ minutes: next })}
          />
          <TextArea
            label="A note"
            hint="If you like."
            value={note}
            maxLength={2000}
            onText={(next) => set({ note: next })}
          />
        </Stack>
      </Card>
      <CrisisStrip writing />
    </Page>
  );
}
