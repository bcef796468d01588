import {
  courseOf,
  lastSession,
  latestPressure,
  nextSession,
  pressureTier,
  type Session,
  screening,
  severePressure,
} from '@afterglow/care/programme';
import {
  dayOf,
  type EntryOf,
  type Moment,
  momentOf,
  type Now,
  newSessionId,
  ofKind,
  type Standing,
  today,
} from '@afterglow/care/record';
import { useState } from 'react';
import { Link } from 'wouter';
import { nowAtLocal } from '../../record/clock.ts';
import { entropy } from '../../record/entropy.ts';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, List, Row, Soft, Stack, Table } from '../../shell/card.tsx';
import { TextField } from '../../shell/field.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { clockOf, counted, daysAway, whenWords } from '../../text/dates.ts';
import { planSentence } from '../../text/intentions.ts';
import { pressureWords } from '../../text/preparation.ts';
import { TakeBack } from '../take-back.tsx';
import { doseWords } from './dose-form.tsx';
import { Doses, Milestones } from './noted.tsx';
import { type Stage, stageAt } from './stage.ts';

type Milestone = EntryOf<'session-milestone'>['fields']['milestone'];

/** A session as the person has it: planned, begun, ended, ready to leave, and the dose as it was prescribed. */
export function SessionPage() {
  const { entries } = useRecord();
  const now = useNow();
  const course = courseOf(entries);
  const next = nextSession(course, now);
  const last = lastSession(course, now)?.session;
  const stage = stageAt(course, now);
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
      {stage === undefined && <BeforeTheSession />}
      {current !== undefined && <Current session={current} over={stage === 'over'} now={now} />}
      {stage === undefined || stage === 'over' ? <Planning session={next?.session} /> : undefined}
      <Cancelled entries={entries} />
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
          {course.held
            .filter(({ id }) => id !== current?.id)
            .toReversed()
            .map((session) => (
              <Fold key={session.id} summary={`Correct session ${session.number}`}>
                <Milestones session={session} />
                <Doses session={session} adding={false} />
              </Fold>
            ))}
        </Fold>
      )}
    </Page>
  );
}

/** What the clinic has to know before a session begins, where the person's own answers say so. */
function BeforeTheSession() {
  const { entries } = useRecord();
  const now = useNow();
  const safety = screening(entries);
  const latest = severePressure(entries, now) ?? latestPressure(entries, now);
  const tier = latest === undefined ? 'usual' : pressureTier(latest.fields);
  if (safety.result !== 'ask-clinician' && tier === 'usual') return undefined;
  return (
    <Notice kind={tier === 'tell-clinician-now' ? 'problem' : 'care'}>
      {safety.result === 'ask-clinician' && (
        <p>
          {counted(safety.about.length, 'safety question')} answered “yes” or “not sure”: your clinician has
          to know before a session begins.
        </p>
      )}
      {tier !== 'usual' && latest !== undefined && (
        <p>
          Blood pressure {latest.fields.systolicMmHg} over {latest.fields.diastolicMmHg},{' '}
          {whenWords(latest.happened, now)}. {pressureWords[tier]}
        </p>
      )}
      <p>
        <Link href="/checklist">The checklist</Link> <Link href="/help-now">Emergency numbers</Link>
      </p>
    </Notice>
  );
}

const leads: Readonly<Record<Stage, string>> = {
  running: 'Under way.',
  leaving: 'It has ended. Take all the time you need.',
  over: 'That was it for today. Rest.',
};

function Current({
  session,
  over,
  now,
}: {
  readonly session: Session;
  readonly over: boolean;
  /** The page’s own: a beginning later than what the page takes for now would not be shown for a while. */
  readonly now: Now;
}) {
  const { saving, write } = useWrite();
  const mark = (milestone: Milestone) =>
    write({
      kind: 'session-milestone',
      happened: momentOf(now),
      fields: { session: session.id, milestone },
    });
  const busy = saving.saving === 'now';
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
          <Button kind="primary" busy={busy} onClick={() => mark('started')}>
            It begins now
          </Button>
          <Button kind="text" busy={busy} onClick={() => mark('cancelled')}>
            It is cancelled
          </Button>
        </Row>
      )}
      {startedAt !== undefined && endedAt === undefined && (
        <Row>
          {!over && (
            <ButtonLink kind="primary" href="/session/now">
              Open the session screen
            </ButtonLink>
          )}
          <Button busy={busy} onClick={() => mark('ended')}>
            It has ended
          </Button>
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
            <Button kind="primary" busy={busy} onClick={() => mark('ready-to-leave')}>
              They said I can leave
            </Button>
          </Row>
        </Stack>
      )}
      <SavingMark saving={saving} />
      {(over || readyToLeaveAt !== undefined) && (
        <Row>
          <ButtonLink kind="primary" href="/evening">
            A few words for tonight
          </ButtonLink>
        </Row>
      )}
      {startedAt !== undefined && (
        <Fold summary="Dose as prescribed">
          <Doses session={session} adding />
        </Fold>
      )}
      <Fold summary="Correct what is noted">
        <Milestones session={session} />
      </Fold>
    </Card>
  );
}

function Planning({ session }: { readonly session: Session | undefined }) {
  const now = useNow();
  const { saving, write } = useWrite();
  const draft = useDraft('session plan', '');
  const planned = nowAtLocal(draft.value);
  const [past, setPast] = useState(false);

  async function save(): Promise<void> {
    if (planned === undefined) return;
    const isPast = dayOf(momentOf(planned)) < today(now);
    setPast(isPast);
    if (isPast) return;
    const written = await write({
      kind: 'session-milestone',
      happened: momentOf(now),
      fields: {
        session: session?.id ?? newSessionId(entropy),
        milestone: 'planned',
        plannedFor: momentOf(planned),
      },
    });
    if (!written.ok) return;
    draft.set('');
    await draft.drop();
  }

  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <TextField
          label="Date and time"
          type="datetime-local"
          value={draft.value}
          wrong={past ? 'That day is over. Choose today or a later one.' : undefined}
          required
          onText={draft.set}
        />
        <div>
          <Button
            type="submit"
            kind={session === undefined ? 'primary' : 'quiet'}
            busy={planned === undefined || saving.saving === 'now'}
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

/** A session that was cancelled and is still to come: pressed by mistake, that can be taken back. */
function Cancelled({ entries }: { readonly entries: readonly Standing[] }) {
  const now = useNow();
  const last = new Map<string, Standing<EntryOf<'session-milestone'>>>();
  const plannedFor = new Map<string, Moment>();
  for (const entry of ofKind(entries, 'session-milestone')) {
    last.set(entry.fields.session, entry);
    if (entry.fields.plannedFor !== undefined) plannedFor.set(entry.fields.session, entry.fields.plannedFor);
  }
  return [...last].map(([session, entry]) => {
    const planned = plannedFor.get(session);
    if (entry.fields.milestone !== 'cancelled' || planned === undefined || dayOf(planned) < today(now)) {
      return undefined;
    }
    return (
      <Card key={session}>
        <h2>A session was cancelled</h2>
        <Soft>It was planned for {whenWords(planned, now)}.</Soft>
        <Row>
          <TakeBack entry={entry}>It is not cancelled</TakeBack>
        </Row>
      </Card>
    );
  });
}
