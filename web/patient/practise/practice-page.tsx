import { courseOf, lastSession, practiceNamed } from '@afterglow/care/programme';
import { momentOf } from '@afterglow/care/record';
import { useState } from 'react';
import { Redirect, useParams } from 'wouter';
import { useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Stack } from '../../shell/card.tsx';
import { Scale, TextArea, TextField } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { wordsOf } from '../../text/practices.ts';
import { CrisisStrip } from '../setbacks/crisis-strip.tsx';

/** One practice: what it is, how it goes, and a place to note that it was done. */
export function PracticePage() {
  const { practice: id = '' } = useParams();
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const [minutes, setMinutes] = useState('');
  const [note, setNote] = useState('');
  const [before, setBefore] = useState<number>();
  const [after, setAfter] = useState<number>();
  const practice = practiceNamed(id);
  if (practice === undefined) return <Redirect to="/practise" replace />;
  const words = wordsOf(practice);
  const onSessionDay = lastSession(courseOf(entries), now)?.day === 0 && !practice.phases.includes('settle');
  const asksMood = practice.id === 'affirmation';

  const save = () =>
    write({
      kind: 'practice-done',
      happened: momentOf(now),
      fields: {
        practice: practice.id,
        ...(Number(minutes) > 0 ? { minutes: Math.round(Number(minutes)) } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(before === undefined ? {} : { moodBefore: before }),
        ...(after === undefined ? {} : { moodAfter: after }),
      },
      // What is done away from the screen is no screen time, however long the page stays open.
      ...(practice.onScreen ? {} : { tookSeconds: 0 }),
    });

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
                value={before}
                ends={['very low', 'very good']}
                onValue={setBefore}
              />
              <Scale label="Mood after" value={after} ends={['very low', 'very good']} onValue={setAfter} />
            </>
          )}
          {asksMood && before !== undefined && after !== undefined && after < before && (
            <Notice kind="care" live>
              <p>It fell. Then this sentence is not for you today. Leaving it is the right thing.</p>
            </Notice>
          )}
          <div>
            <Button kind="primary" busy={saving.saving === 'now'} onClick={save}>
              I did it
            </Button>
          </div>
          <SavingMark saving={saving} />
          <TextField
            label="Minutes"
            hint="If you like."
            inputMode="numeric"
            pattern="[0-9]*"
            value={minutes}
            onText={setMinutes}
          />
          <TextArea label="A note" hint="If you like." value={note} maxLength={2000} onText={setNote} />
        </Stack>
      </Card>
      <CrisisStrip writing />
    </Page>
  );
}
