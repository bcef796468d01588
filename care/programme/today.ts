import {
  type Day,
  dayOf,
  daysFrom,
  today as dayToday,
  type Moment,
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
import { copingPlan, copingToAskAbout, dangerOf, safetyPlanOf } from './setbacks.ts';

type Values = Readonly<Record<string, string | number>>;

/** What a card is for, and why it is one of today's. Its words live in web/text. */
export interface Card {
  /** `check-in`, `practice:walk`, `measure:phq-9`: also what a refusal names. */
  readonly id: string;
  /** Names the sentence that says why now. */
  readonly reason: string;
  /** What the record says, for that sentence: the day, the session, when it was done last. */
  readonly values: Values;
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
/** A session's evening begins here. */
const eveningFrom = 16 * 60;
/** The checklist comes up this many days before a session. */
const checklistFrom = 7;
/** Up to this day after a session a check-in says that days go up and down. */
const checkInAfter = 21;
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
  const { course, now, phases } = situation;
  const last = lastSession(course, now);
  if (phases[0] === 'session' && last?.session.startedAt !== undefined) {
    const values = { clock: clockOf(last.session.startedAt) };
    return [
      ...danger(situation),
      { id: 'session', reason: 'session-running', values, at: 0, essential: true },
    ];
  }
  // What is left of a session's day is for words and rest.
  if (last?.day === 0) {
    return [
      ...danger(situation),
      ...eveningWords(situation),
      ...sessionToday(situation),
      ...suggested(situation),
    ];
  }
  return [
    ...danger(situation),
    ...sessionToday(situation),
    ...preparing(situation),
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

/** Where in the course today is: the day after which session, and the days until the next. */
function placeOf({ course, now }: Situation): Values {
  const last = lastSession(course, now);
  const next = nextSession(course, now);
  return {
    ...(last?.session.number === undefined ? {} : { day: last.day, session: last.session.number }),
    ...(next === undefined ? {} : { inDays: next.inDays }),
  };
}

/** A dangerous answer leads to people, first of all and for some days. */
function danger({ entries, now }: Situation): Card[] {
  const found = dangerOf(entries, now);
  if (found === undefined) return [];
  const values = { lastDays: found.ago, instrument: found.answer.fields.instrument };
  return [{ id: 'help', reason: 'dangerous-answer', values, at: 0, essential: true }];
}

function eveningWords(situation: Situation): Card[] {
  const { entries, now } = situation;
  const evening = minuteOfDay(momentOf(now)) >= eveningFrom;
  if (!evening || doneToday(entries, now, 'voice-memo')) return [];
  return [
    {
      id: 'voice-memo',
      reason: 'evening-after',
      values: placeOf(situation),
      claim: 'integration-journaling',
      at: 20 * 60,
      minutes: 5,
    },
  ];
}

function sessionToday({ course, now }: Situation): Card[] {
  const next = nextSession(course, now);
  if (next?.inDays !== 0) return [];
  const [intention] = course.intentions;
  const { plannedFor } = next.session;
  return [
    {
      id: 'session',
      reason: 'session-today',
      values: plannedFor === undefined ? {} : { clock: clockOf(plannedFor) },
      at: plannedFor === undefined ? 12 * 60 : minuteOfDay(plannedFor),
      essential: true,
      ...(intention === undefined ? {} : { about: intention.root }),
    },
  ];
}

function preparing({ entries, course, phases, now }: Situation): Card[] {
  const next = nextSession(course, now);
  if (next === undefined || !phases.includes('prepare') || next.inDays > checklistFrom) return [];
  const card = { id: 'checklist', claim: 'session-safe-setting', at: 9 * 60 };
  const safety = screening(entries);
  if (safety.result === 'unanswered' && course.held.length === 0) {
    const values = { open: safety.open.length, inDays: next.inDays };
    return [{ ...card, reason: 'safety-questions', values, minutes: 4 }];
  }
  const open = checklist(entries, next.session, next.inDays).filter(({ due }) => due).length;
  return open === 0
    ? []
    : [{ ...card, reason: 'steps-due', values: { open, inDays: next.inDays }, minutes: 3 }];
}

/** What yesterday left open. */
function afterwards({ entries, now }: Situation): Card[] {
  const used = copingToAskAbout(entries, now);
  if (used === undefined) return [];
  const { step } = used;
  const last = lastDone(ofKind(entries, 'practice-done'), now, ({ fields }) => fields.coping === step.root);
  const values = { action: step.fields.action, ...last };
  return [{ id: 'did-it-help', reason: 'coping-used', values, about: step.root, at: 12 * 60, minutes: 1 }];
}

function checkIn(situation: Situation): Card[] {
  const { entries, course, now } = situation;
  if (doneToday(entries, now, 'check-in')) return [];
  const day = lastSession(course, now)?.day;
  const card = {
    id: 'check-in',
    values: { ...placeOf(situation), ...lastDone(ofKind(entries, 'check-in'), now) },
    at: slotAt.morning,
    minutes: 1,
  };
  if (day === undefined || day > checkInAfter) return [{ ...card, reason: 'daily' }];
  return [{ ...card, reason: day === 1 ? 'morning-after' : 'days-after', claim: 'setbacks-fluctuate' }];
}

/** One questionnaire at a time; one that was refused does not hold back the next. */
function questionnaires(
  { entries, course, now, preferences }: Situation,
  asked: (why: DueMeasure['why']) => boolean,
): Card[] {
  const due = measuresDue(entries, course, now).find(
    (one) => asked(one.why) && !preferences.refusedCards.has(`measure:${one.instrument}`),
  );
  if (due === undefined) return [];
  const { instrument, why, ...values } = due;
  const card = { id: `measure:${instrument}`, reason: `measure-${why}`, values, at: 18 * 60, minutes: 3 };
  return [why === 'first' ? card : { ...card, claim: 'setbacks-fluctuate' }];
}

/** The person's own when-then plan. */
function ownPlan(situation: Situation): Card[] {
  const { entries, course, now } = situation;
  const intention = course.intentions.find(({ fields }) => fields.plan !== undefined);
  if (intention === undefined) return [];
  const practised = ofKind(entries, 'practice-done').filter(
    ({ fields }) => fields.intention === intention.root,
  );
  if (practised.some(({ happened }) => dayOf(happened) === dayToday(now))) return [];
  return [
    {
      id: 'plan',
      reason: 'own-plan',
      values: { ...placeOf(situation), days: daysOf(practised, now) },
      claim: 'prep-intentions',
      about: intention.root,
      at: 10 * 60,
      minutes: 2,
    },
  ];
}

/** What helps to have before it is needed. */
function worthHaving(situation: Situation): Card[] {
  const { entries, course, now } = situation;
  const values = placeOf(situation);
  const cards: Card[] = [];
  if (course.goals.length === 0)
    cards.push({ id: 'goals', reason: 'no-goal', values, claim: 'prep-goals', at: 540, minutes: 5 });
  if (course.intentions.length === 0)
    cards.push({
      id: 'intention',
      reason: 'no-intention',
      values,
      claim: 'prep-intentions',
      at: 550,
      minutes: 5,
    });
  if (safetyPlanOf(entries) === undefined)
    cards.push({
      id: 'safety-plan',
      reason: 'no-safety-plan',
      values,
      claim: 'setbacks-coping',
      at: 560,
      minutes: 10,
    });
  if (nextSession(course, now) === undefined && course.held.length === 0)
    cards.push({ id: 'plan-session', reason: 'no-session-planned', values, at: 570, minutes: 2 });
  if (copingPlan(entries).length === 0 && course.held.length > 0)
    cards.push({
      id: 'coping',
      reason: 'no-coping-plan',
      values,
      claim: 'setbacks-coping',
      at: 580,
      minutes: 5,
    });
  return cards;
}

/** Practices that fit the phase; another one leads each day, so that none is always last. */
function suggested(situation: Situation): Card[] {
  const { entries, course, phases, preferences, now } = situation;
  const sessionDay = lastSession(course, now)?.day === 0 || nextSession(course, now)?.inDays === 0;
  const fitting = practices.flatMap((practice) => {
    const { id, phases: fits, optIn } = practice;
    const phase = phases.find((one) => fits.includes(one));
    const last = lastPractised(entries, now, id);
    const left =
      phase === undefined ||
      last.lastDays === 0 ||
      // On the day of a session, before it and after it, only what settles.
      (sessionDay && !fits.includes('settle')) ||
      (optIn === true && !preferences.affirmations);
    return left ? [] : [{ practice, values: { ...placeOf(situation), phase, ...last } }];
  });
  const turn = daysFrom('1970-01-01' as Day, dayToday(now)) % Math.max(1, fitting.length);
  return [...fitting.slice(turn), ...fitting.slice(0, turn)].map(({ practice, values }) => ({
    id: `practice:${practice.id}`,
    reason: 'fits-phase',
    values,
    claim: practice.claim,
    minutes: practice.minutes,
    at: slotAt[practice.slot],
  }));
}

/** Days since a practice was done last. Two of them leave an entry of their own. */
function lastPractised(entries: readonly Standing[], now: Now, id: string) {
  if (id === 'journal') return lastDone([...ofKind(entries, 'writing'), ...practised(entries, id)], now);
  if (id === 'thought-record')
    return lastDone([...ofKind(entries, 'thought-record'), ...practised(entries, id)], now);
  return lastDone(practised(entries, id), now);
}

const practised = (entries: readonly Standing[], id: string) =>
  ofKind(entries, 'practice-done').filter(({ fields }) => fields.practice === id);

/** `{ lastDays: 3 }`, or nothing where it was never done. */
function lastDone<E extends Standing>(
  entries: readonly E[],
  now: Now,
  about: (entry: E) => boolean = () => true,
): { readonly lastDays?: number } {
  const days = entries
    .filter(about)
    .map(({ happened }) => daysFrom(dayOf(happened), dayToday(now)))
    // A clock that ran ahead leaves entries in the future.
    .filter((ago) => ago >= 0);
  return days.length === 0 ? {} : { lastDays: Math.min(...days) };
}

const clockOf = (at: Moment): string => at.slice(11, 16);

const doneToday = (entries: readonly Standing[], now: Now, kind: Standing['kind']): boolean =>
  entries.some((entry) => entry.kind === kind && dayOf(entry.happened) === dayToday(now));
