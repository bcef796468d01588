import {
  contactsOf,
  copingPlan,
  courseOf,
  dailyMood,
  dangerOf,
  dipOf,
  lastSession,
  safetyPlanOf,
} from '@afterglow/care/programme';
import { addDays, dayOf, momentOf, ofKind, today } from '@afterglow/care/record';
import { lazy, Suspense, useState } from 'react';
import { useDraft, useNow, useRecord, useWrite } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Fold, Row, Soft, Stack } from '../../shell/card.tsx';
import { Scale, TextArea } from '../../shell/field.tsx';
import { GradeBadge } from '../../shell/grade.tsx';
import { Notice, SavingMark } from '../../shell/notice.tsx';
import { Page } from '../../shell/page.tsx';
import { helpedWords } from '../../text/coping.ts';
import { planSentence } from '../../text/intentions.ts';
import { dialled } from '../../text/telephone.ts';
import { CrisisStrip } from './crisis-strip.tsx';

const MoodChart = lazy(async () => ({ default: (await import('../../charts/day-chart.tsx')).DayChart }));

/**
 * The dip: first what is usual for this person, then their own plan, then people. In this order, unless an answer
 * of the last days was dangerous: then help stands first.
 */
export function HardDayPage() {
  const { entries } = useRecord();
  const now = useNow();
  const mood = dailyMood(entries);
  const dip = dipOf(entries, now);
  const course = courseOf(entries);
  const since = lastSession(course, now);
  const day = today(now);
  const contacts = contactsOf(entries);
  const reachable = contacts
    .filter(({ fields }) => fields.phone !== undefined)
    .toSorted((a, b) => Number(isClinic(b.fields.role)) - Number(isClinic(a.fields.role)));
  const danger = dangerOf(entries, now) !== undefined;
  const [intention] = course.intentions;
  const [notToday, setNotToday] = useState(false);
  return (
    <Page
      title={headline(dip.place)}
      kicker={
        since?.session.number === undefined
          ? undefined
          : `Day ${since.day} after session ${since.session.number}`
      }
    >
      {danger && <CrisisCard planned={safetyPlanOf(entries) !== undefined} />}
      {mood.length > 0 ? (
        <Suspense fallback={<p>One moment…</p>}>
          <MoodChart
            label="Mood over the last 28 days"
            points={mood.filter((one) => one.day >= addDays(day, -27))}
            from={addDays(day, -27)}
            to={day}
            top={10}
            {...(dip.range === undefined ? {} : { band: { ...dip.range, name: 'your usual range' } })}
            sessions={course.held.flatMap(({ startedAt }) =>
              startedAt === undefined ? [] : [dayOf(startedAt)],
            )}
          />
        </Suspense>
      ) : (
        <Soft>With check-ins on ten days your own usual range will stand here.</Soft>
      )}
      <Row>
        <GradeBadge claim="setbacks-fluctuate" />
      </Row>
      <CopingCard />
      <Card>
        <h2>Talk to somebody who knows you</h2>
        {reachable.map(({ root, fields }) => (
          <Row
            key={root}
            end={<ButtonLink href={`tel:${dialled(fields.phone ?? '')}`}>Call {fields.name}</ButtonLink>}
          >
            <Soft>{fields.hours ?? ''}</Soft>
          </Row>
        ))}
        {reachable.length === 0 && (
          <Row end={<ButtonLink href="/support">Add a number</ButtonLink>}>
            <Soft>The number of your clinic, a therapist, a friend belongs here.</Soft>
          </Row>
        )}
      </Card>
      {!danger && <CrisisCard planned={safetyPlanOf(entries) !== undefined} />}
      {intention !== undefined && !notToday && (
        <Card>
          <h2>Your intention, if you want it</h2>
          <p>{intention.fields.text}</p>
          {intention.fields.plan !== undefined && <Soft>{planSentence(intention.fields.plan)}</Soft>}
          <div>
            <Button kind="text" onClick={() => setNotToday(true)}>
              Not today
            </Button>
          </div>
        </Card>
      )}
      <NoteIt />
      <CrisisStrip writing />
    </Page>
  );
}

const isClinic = (role: string): boolean => ['clinic', 'therapist', 'prescriber'].includes(role);

function CrisisCard({ planned }: { readonly planned: boolean }) {
  return (
    <Card>
      <h2>Crisis line, now</h2>
      <Row end={<ButtonLink href="/help-now">Open</ButtonLink>}>
        <ButtonLink kind="text" href="/safety-plan">
          {planned ? 'Your safety plan' : 'Write a safety plan'}
        </ButtonLink>
      </Row>
    </Card>
  );
}

function headline(place: ReturnType<typeof dipOf>['place']): string {
  if (place === 'inside') return 'Dips are common. This is inside your usual range.';
  if (place === 'below') return 'Dips are common. This one is lower than your usual days.';
  return 'Dips are common. Most people have them.';
}

/** The first step of the person's own plan, in their words. Starting it is noted; whether it helped is asked later. */
function CopingCard() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  // What made it worse is not offered here; it stays on the plan, to be seen and taken off.
  const [first, ...others] = copingPlan(entries).filter(
    ({ helped }) => helped.worse <= helped.yes + helped['a-little'],
  );
  if (first === undefined) {
    return (
      <Card>
        <h2>What helps you?</h2>
        <Soft>
          One step of your own, five minutes at most. Until then: feet on the floor, slow breath out, a glass
          of water.
        </Soft>
        <div>
          <ButtonLink kind="primary" href="/coping">
            Write a step
          </ButtonLink>
        </div>
      </Card>
    );
  }
  const start = (step: typeof first) =>
    write({
      kind: 'practice-done',
      happened: momentOf(now),
      fields: { practice: 'coping', coping: step.step.root },
      tookSeconds: 0,
    });
  return (
    <Card>
      <h2>What you wrote for days like this</h2>
      <p>“{first.step.fields.action}”</p>
      {first.times > 0 && <Soft>{helpedWords(first)}</Soft>}
      <Row>
        <Button kind="primary" busy={saving.saving === 'now'} onClick={() => start(first)}>
          Start with this
        </Button>
        <ButtonLink kind="text" href="/coping">
          All steps
        </ButtonLink>
      </Row>
      <SavingMark saving={saving} done="Good. Afterwards, or tomorrow, say whether it helped." />
      {others.length > 0 && (
        <Fold summary="Or another one">
          {others.map((other) => (
            <Row
              key={other.step.root}
              end={
                <Button busy={saving.saving === 'now'} onClick={() => start(other)}>
                  Start
                </Button>
              }
            >
              {other.step.fields.action}
            </Row>
          ))}
        </Fold>
      )}
    </Card>
  );
}

/**
 * Marking a hard day. The first press already counts; words are optional. Only what was changed here is kept as
 * a draft: everything else is as it was noted, on this device or another one.
 */
function NoteIt() {
  const { entries } = useRecord();
  const now = useNow();
  const { saving, write } = useWrite();
  const noted = ofKind(entries, 'setback').findLast(({ happened }) => dayOf(happened) === today(now));
  const draft = useDraft<{ readonly strength?: number | null; readonly note?: string }>('setback', {});
  const strength = draft.value.strength ?? noted?.fields.strength;
  const note = draft.value.note ?? noted?.fields.note ?? '';

  async function save(): Promise<void> {
    const written = await write({
      kind: 'setback',
      happened: noted?.happened ?? momentOf(now),
      ...(noted === undefined ? {} : { corrects: noted.id, audience: noted.audience }),
      fields: {
        ...(strength === undefined ? {} : { strength }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
    if (!written.ok) return;
    draft.set({});
    await draft.drop();
  }

  return (
    <Card>
      <h2>{noted === undefined ? 'Mark it as a hard day' : 'Marked as a hard day'}</h2>
      <Stack>
        {noted !== undefined && (
          <Notice kind="good">
            <p>Noted. It is not your doing, and it does not undo anything.</p>
          </Notice>
        )}
        <div>
          <Button busy={!draft.ready || saving.saving === 'now'} onClick={save}>
            {noted === undefined ? 'It is one' : 'Save again'}
          </Button>
        </div>
        <SavingMark saving={saving} />
        <Fold summary="Say more">
          <Scale
            label="How hard?"
            value={strength}
            ends={['a little', 'very']}
            onValue={(next) => draft.set({ ...draft.value, strength: next })}
          />
          <TextArea
            label="In words"
            value={note}
            maxLength={5000}
            onText={(next) => draft.set({ ...draft.value, note: next })}
          />
        </Fold>
      </Stack>
    </Card>
  );
}
