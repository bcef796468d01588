import { courseOf, lastSession, nextSession, type Session } from '@afterglow/care/programme';
import { type EntryOf, momentOf, newSessionId } from '@afterglow/care/record';
import { useState } from 'react';
import { nowAtLocal } from '../../record/clock.ts';
import { entropy } from '../../record/entropy.ts';
import { useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, List, Row, Soft, Stack, Table } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { clockOf, daysAway, whenWords } from '../../text/dates.ts';
import { planSentence } from '../../text/intentions.ts';
import { DoseForm, doseWords } from './dose-form.tsx';

type Milestone = EntryOf<'session-milestone'>['fields']['milestone'];

/** A session as the person has it: planned, begun, ended, ready to leave, and the dose as it was prescribed. */
export function SessionPage() {
  const { entries } = useRecord();
  const now = useNow();
  const course = courseOf(entries);
  const next = nextSession(course, now);
  const held = lastSession(course, now);
  const last = held?.session;
  const stage = stageOf(held);
  const [intention] = course.intentions;
  const current = stage === undefined ? next?.session : last;
  return (
    <Page
      title="Session"
      lead={
        stage !== undefined
          ? leads[stage]
          : next === undefined
            ? 'No session is planned.'
            : `Your next session is ${daysAway(next.inDays)}.`
      }
    >
      {intention !== undefined && (
        <Card>
          <h2>{intention.fields.text}</h2>
          {intention.fields.plan !== undefined && <Soft>{planSentence(intention.fields.plan)}</Soft>}
          <Soft>Read it once. Then let it go; it will find its way.</Soft>
        </Card>
      )}
      {current !== undefined && <Current session={current} />}
      {stage === undefined || stage === 'over' ? <Planning session={next?.session} /> : undefined}
      {course.held.length > 0 && (
        <Fold summary={`Sessions so far (${course.held.length})`}>
          <Table
            caption="Sessions, newest first"
            columns={['No.', 'When', 'Dose as prescribed']}
            rows={course.held
              .toReversed()
              .map(({ number, startedAt, doses }) => [
                String(number),
                startedAt === undefined ? '' : whenWords(startedAt, now),
                doses.length === 0 ? 'not noted' : doses.map(({ fields }) => doseWords(fields)).join('; '),
              ])}
          />
        </Fold>
      )}
    </Page>
  );
}

const leads = {
  running: 'Under way.',
  leaving: 'It has ended. Take all the time you need.',
  over: 'That was it for today. Rest.',
} as const;

/** Where the last session is, as long as it is this day’s business. */
function stageOf(held: ReturnType<typeof lastSession>): keyof typeof leads | undefined {
  if (held === undefined) return undefined;
  const { endedAt, readyToLeaveAt } = held.session;
  if (readyToLeaveAt !== undefined) return held.day === 0 ? 'over' : undefined;
  if (held.day > 1) return undefined;
  return endedAt === undefined ? 'running' : 'leaving';
}

function Current({ session }: { readonly session: Session }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const mark = (milestone: Milestone) =>
    write({
      kind: 'session-milestone',
      happened: momentOf(now),
      fields: { session: session.id, milestone },
    });
  const { startedAt, endedAt, readyToLeaveAt, plannedFor } = session;
  return (
    <Card>
      <h2>{startedAt === undefined ? 'The day itself' : `Session ${session.number}`}</h2>
      <List>
        {plannedFor !== undefined && <li>Planned: {whenWords(plannedFor, now)}</li>}
        {startedAt !== undefined && <li>Began at {clockOf(startedAt)}</li>}
        {endedAt !== undefined && <li>Ended at {clockOf(endedAt)}</li>}
        {readyToLeaveAt !== undefined && <li>Ready to leave at {clockOf(readyToLeaveAt)}</li>}
      </List>
      {startedAt === undefined && (
        <Row>
          <Button kind="primary" onClick={() => mark('started')}>
            It begins now
          </Button>
          <Button kind="text" onClick={() => mark('cancelled')}>
            It is cancelled
          </Button>
        </Row>
      )}
      {startedAt !== undefined && endedAt === undefined && (
        <Row>
          <ButtonLink kind="primary" href="/session/now">
            Open the session screen
          </ButtonLink>
          <Button onClick={() => mark('ended')}>It has ended</Button>
        </Row>
      )}
      {endedAt !== undefined && readyToLeaveAt === undefined && (
        <Stack>
          <Notice kind="care">
            <p>
              The person with you decides when you may go. Usually: awake and clear, steady on your feet,
              blood pressure as before, no vomiting, somebody to take you home. No driving until the next day
              after a night of sleep.
            </p>
          </Notice>
          <Row>
            <Button kind="primary" onClick={() => mark('ready-to-leave')}>
              They said I can leave
            </Button>
          </Row>
        </Stack>
      )}
      <SavingMark saving={saving} />
      {readyToLeaveAt !== undefined && (
        <Row>
          <ButtonLink kind="primary" href="/evening">
            A few words for tonight
          </ButtonLink>
        </Row>
      )}
      {startedAt !== undefined && (
        <Fold summary="Dose as prescribed">
          <List>
            {session.doses.map(({ root, fields }) => (
              <li key={root}>{doseWords(fields)}</li>
            ))}
          </List>
          <DoseForm session={session.id} />
        </Fold>
      )}
    </Card>
  );
}

function Planning({ session }: { readonly session: Session | undefined }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const [local, setLocal] = useState('');
  const planned = nowAtLocal(local);
  const save = () =>
    write({
      kind: 'session-milestone',
      happened: momentOf(now),
      fields: {
        session: session?.id ?? newSessionId(entropy),
        milestone: 'planned',
        ...(planned === undefined ? {} : { plannedFor: momentOf(planned) }),
      },
    });
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <TextField label="Date and time" type="datetime-local" value={local} required onText={setLocal} />
        <div>
          <Button
            type="submit"
            kind={session === undefined ? 'primary' : 'quiet'}
            busy={planned === undefined}
          >
            {session === undefined ? 'Plan it' : 'Move it'}
          </Button>
        </div>
        <SavingMark saving={saving} />
      </Stack>
    </form>
  );
  return session === undefined ? (
    <Card>
      <h2>Plan a session</h2>
      <Soft>When your clinic has given you the time.</Soft>
      {form}
    </Card>
  ) : (
    <Fold summary="Move it to another time">{form}</Fold>
  );
}
