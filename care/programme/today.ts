import {
  type Day,
  dayOf,
  daysFrom,
  today as dayToday,
  minuteOfDay,
  momentOf,
  type Now,
  ofKind,
  type Standing,
} from '../record/index.ts';
import { type Course, courseOf, lastSession, nextSession } from './course.ts';
import { type DayMark, daysOf, lastSevenDays, screenMinutesToday } from './days.ts';
import { type DueMeasure, measuresDue } from './measures-due.ts';
import { type Phase, phasesAt } from './phase.ts';
import { practices } from './practices.ts';
import { type Preferences, preferencesOf } from './preferences.ts';
import { checklist, screening } from './preparation.ts';
import { copingPlan, copingToAskAbout, safetyPlanOf } from './setbacks.ts';

/** What a card is for. Its words live in web/text; `reason` is the sentence that says why now. */
export interface Card {
  /** `check-in`, `practice:walk`, `measure:phq-9`: also what a refusal names. */
  readonly id: string;
  readonly reason: string;
  /** Values that the sentence needs, as in `3` of the last 7. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** The claim in care/evidence behind it, where one is made. */
  readonly claim?: string;
  readonly minutes?: number;
  /** Minutes since midnight at which it has its place in a day; cards stand in this order. */
  readonly at: number;
  /** The root id of the entry a card is about. */
  readonly about?: string;
  /** Stays when the screen budget is spent, and cannot be refused. */
  readonly essential?: boolean;
}

/** Today, as one value. */
export interface Today {
  readonly cards: readonly Card[];
  /** True once the person's own screen budget is spent: there is nothing more to do here today. */
  readonly enough: boolean;
  readonly phases: readonly Phase[];
  /** Days since the last session and its number. */
  readonly since?: { readonly day: number; readonly session: number };
  readonly next?: { readonly inDays: number };
  readonly week: readonly DayMark[];
}

const atMost = 3;
const slotAt = { morning: 8 * 60, day: 13 * 60, evening: 19 * 60 };

/**
 * What today asks of a person: at most three things, each with its reason, none that was refused, in the order
 * of the day. A pure function of the record and the time.
 */
export function todayOf(entries: readonly Standing[], now: Now): Today {
  const course = courseOf(entries);
  const phases = phasesAt(course, now);
  const preferences = preferencesOf(entries);
  const last = lastSession(course, now);
  const next = nextSession(course, now);
  const enough = screenMinutesToday(entries, now) >= preferences.screenMinutes;
  const wanted = candidates({ entries, course, phases, preferences, now })
    .filter(({ id, essential }) => essential || !preferences.refusedCards.has(id))
    .filter(({ essential }) => essential || !enough);
  return {
    cards: wanted.slice(0, atMost).toSorted((a, b) => a.at - b.at),
    enough,
    phases,
    week: lastSevenDays(entries, now),
    ...(last?.session.number === undefined ? {} : { since: { day: last.day, session: last.session.number } }),
    ...(next === undefined ? {} : { next: { inDays: next.inDays } }),
  };
}

interface Situation {
  readonly entries: readonly Standing[];
  readonly course: Course;
  readonly phases: readonly Phase[];
  readonly preferences: Preferences;
  readonly now: Now;
}

/** Everything that today could ask, the most pressing first. */
function candidates(situation: Situation): Card[] {
  if (situation.phases[0] === 'session') {
    return [{ id: 'session', reason: 'session-running', at: 0, essential: true }];
  }
  return [
    ...aroundTheSession(situation),
    ...afterwards(situation),
    ...checkIn(situation),
    ...questionnaires(situation, (why) => why !== 'first'),
    ...ownPlan(situation),
    ...worthHaving(situation),
    // A first questionnaire can wait until a person knows what they are here for.
    ...questionnaires(situation, (why) => why === 'first'),
    ...suggested(situation),
  ];
}

/** The day of a session, before and after it. */
function aroundTheSession({ entries, course, phases, now }: Situation): Card[] {
  const cards: Card[] = [];
  const last = lastSession(course, now);
  const next = nextSession(course, now);
  const evening = minuteOfDay(momentOf(now)) >= 16 * 60;
  if (last?.day === 0 && evening && !doneToday(entries, now, 'voice-memo')) {
    cards.push({ id: 'voice-memo', reason: 'evening-after', at: 20 * 60, minutes: 5 });
  }
  if (next?.inDays === 0) {
    const [intention] = course.intentions;
    cards.push({
      id: 'session',
      reason: 'session-today',
      at: next.session.plannedFor === undefined ? 12 * 60 : minuteOfDay(next.session.plannedFor),
      essential: true,
      ...(intention === undefined ? {} : { about: intention.root }),
    });
  }
  if (next !== undefined && phases.includes('prepare') && next.inDays <= 7) {
    const open = checklist(entries, next.session, next.inDays).filter(({ due }) => due).length;
    const safety = screening(entries);
    if (safety.result === 'unanswered' && course.held.length === 0) {
      cards.push({ id: 'checklist', reason: 'safety-questions', at: 9 * 60, minutes: 4 });
    } else if (open > 0) {
      const values = { open, days: next.inDays };
      cards.push({ id: 'checklist', reason: 'steps-due', values, at: 9 * 60, minutes: 3 });
    }
  }
  return cards;
}

/** What yesterday left open. */
function afterwards({ entries, now }: Situation): Card[] {
  const used = copingToAskAbout(entries, now);
  if (used === undefined) return [];
  const values = { action: used.step.fields.action };
  return [
    { id: 'did-it-help', reason: 'coping-used', values, about: used.step.root, at: 12 * 60, minutes: 1 },
  ];
}

function checkIn({ entries, course, now }: Situation): Card[] {
  if (doneToday(entries, now, 'check-in')) return [];
  const reason = lastSession(course, now)?.day === 1 ? 'morning-after' : 'daily';
  return [{ id: 'check-in', reason, at: slotAt.morning, minutes: 1 }];
}

/** One questionnaire a day at most. */
function questionnaires(
  { entries, course, now }: Situation,
  asked: (why: DueMeasure['why']) => boolean,
): Card[] {
  const due = measuresDue(entries, course, now).find(({ why }) => asked(why));
  if (due === undefined) return [];
  return [{ id: `measure:${due.instrument}`, reason: `measure-${due.why}`, at: 18 * 60, minutes: 3 }];
}

/** The person's own when-then plan. */
function ownPlan({ entries, course, phases, now }: Situation): Card[] {
  const intention = course.intentions.find(({ fields }) => fields.plan !== undefined);
  if (intention === undefined || !phases.some((phase) => phase !== 'settle' && phase !== 'session'))
    return [];
  const practised = ofKind(entries, 'practice-done').filter(
    ({ fields }) => fields.intention === intention.root,
  );
  if (practised.some(({ happened }) => dayOf(happened) === dayToday(now))) return [];
  return [
    {
      id: 'plan',
      reason: 'own-plan',
      values: { days: daysOf(practised, now) },
      claim: 'prep-intentions',
      about: intention.root,
      at: 10 * 60,
      minutes: 2,
    },
  ];
}

/** What helps to have before it is needed. */
function worthHaving({ entries, course, now }: Situation): Card[] {
  const cards: Card[] = [];
  const next = nextSession(course, now);
  if (course.goals.length === 0)
    cards.push({ id: 'goals', reason: 'no-goal', claim: 'prep-goals', at: 540, minutes: 5 });
  if (course.intentions.length === 0) {
    cards.push({ id: 'intention', reason: 'no-intention', claim: 'prep-intentions', at: 550, minutes: 5 });
  }
  if (safetyPlanOf(entries) === undefined) {
    cards.push({
      id: 'safety-plan',
      reason: 'no-safety-plan',
      claim: 'setbacks-coping',
      at: 560,
      minutes: 10,
    });
  }
  if (next === undefined && course.held.length === 0) {
    cards.push({ id: 'plan-session', reason: 'no-session-planned', at: 570, minutes: 2 });
  }
  if (copingPlan(entries).length === 0 && course.held.length > 0) {
    cards.push({ id: 'coping', reason: 'no-coping-plan', claim: 'setbacks-coping', at: 580, minutes: 5 });
  }
  return cards;
}

/** Practices that fit the phase; another one leads each day, so that none is always last. */
function suggested({ entries, course, phases, preferences, now }: Situation): Card[] {
  const done = new Set(
    ofKind(entries, 'practice-done')
      .filter(({ happened }) => dayOf(happened) === dayToday(now))
      .map(({ fields }) => fields.practice),
  );
  const fitting = practices.filter(
    ({ id, phases: fits, optIn }) =>
      !done.has(id) &&
      fits.some((phase) => phases.includes(phase)) &&
      // On the day of a session only what settles.
      (lastSession(course, now)?.day !== 0 || fits.includes('settle')) &&
      (!optIn || preferences.affirmations),
  );
  const turn = daysFrom('1970-01-01' as Day, dayToday(now)) % Math.max(1, fitting.length);
  return [...fitting.slice(turn), ...fitting.slice(0, turn)].map(({ id, claim, minutes, slot }) => ({
    id: `practice:${id}`,
    reason: 'fits-phase',
    claim,
    minutes,
    at: slotAt[slot],
  }));
}

const doneToday = (entries: readonly Standing[], now: Now, kind: Standing['kind']): boolean =>
  entries.some((entry) => entry.kind === kind && dayOf(entry.happened) === dayToday(now));
