import { gad7, type Instrument, pastDay, pcl5, phq9 } from '../measures/index.ts';
import { type Day, dayOf, daysFrom, type Now, ofKind, type Standing, today } from '../record/index.ts';
import { type Course, lastSession, sessionDays } from './course.ts';

/** What the record knows when a questionnaire is asked, or is better left for later. */
export interface AskingFacts {
  /** Days since it was answered last; absent where it never was. */
  readonly sinceAnswer?: number;
  /** Days since the last session; absent before the first. */
  readonly sinceSession?: number;
  /** How many sessions lie within the days it asks about. */
  readonly sessionsWithin: number;
}

/** Why a questionnaire is asked today. `overdue` says that its answer mixes, and is asked all the same. */
export type AskedBecause = 'first' | 'again' | 'day-after' | 'overdue';

/** Whether a questionnaire is asked now, and why; or that an answer tells more in some days. */
export type Asking = AskingFacts &
  (
    | { readonly ask: 'now'; readonly why: AskedBecause }
    /** In so many days at least half of what it asks about lies after the last session, or it is overdue. */
    | { readonly ask: 'later'; readonly inDays: number }
    /** Not due, and nothing speaks against an answer. */
    | { readonly ask: 'any-time' }
  );

/** One questionnaire that is due today. */
export interface DueMeasure extends AskingFacts {
  readonly instrument: string;
  readonly why: AskedBecause;
}

interface Turn {
  readonly instrument: Instrument;
  readonly everyDays: number;
  /** Asked only of people who have taken it once, since not everybody needs it. */
  readonly onceTaken?: boolean;
}

const turns: readonly Turn[] = [
  { instrument: phq9, everyDays: 7 },
  { instrument: gad7, everyDays: 7 },
  { instrument: pcl5, everyDays: 30, onceTaken: true },
];

/** Days after a session on which single questions ask about the past 24 hours. */
const pastDayOn = [1, 3];
/** After this many days without an answer a course too dense for the usual day is asked all the same. */
const overdueDays = 14;
/** In a dense course it is asked this many days after a session at the earliest. */
const firstDayWhenOverdue = 3;
/** After this many days without a session, once a fortnight is enough. */
const calmAfterDays = 56;

/**
 * The first day after a session on which at least half of what a questionnaire asks about lies after it. Before
 * that an answer says more about the time before the session.
 *
 * @example
 * firstDayFor(phq9) // 7: of two weeks, one lies after the session; PCL-5 15, the past day 1
 */
export const firstDayFor = ({ recallDays }: Instrument): number => Math.ceil(recallDays / 2);

/**
 * The one decision about asking: Today and the page of a questionnaire both follow it.
 *
 * @returns `now` with its reason, `later` with the days, or `any-time`.
 */
export function askingOf(
  entries: readonly Standing[],
  course: Course,
  now: Now,
  instrument: Instrument,
): Asking {
  const answered = lastAnswered(entries, instrument.id);
  const day = today(now);
  const held = sessionDays(course, now);
  const sinceSession = lastSession(course, now)?.day;
  // The same facts some days ahead, if nothing else happens until then.
  const ahead = (days: number): AskingFacts => ({
    ...(answered === undefined ? {} : { sinceAnswer: daysFrom(answered, day) + days }),
    ...(sinceSession === undefined ? {} : { sinceSession: sinceSession + days }),
    sessionsWithin: held.filter((one) => daysFrom(one, day) + days < instrument.recallDays).length,
  });
  const facts = ahead(0);
  const asked = decide(instrument, facts);
  if (asked === 'any-time') return { ...facts, ask: asked };
  if (asked !== 'later') return { ...facts, ask: 'now', why: asked };
  let inDays = 1;
  while (decide(instrument, ahead(inDays)) === 'later') inDays++;
  return { ...facts, ask: 'later', inDays };
}

/** What is due today: first the single questions, then the longer ones. */
export function measuresDue(entries: readonly Standing[], course: Course, now: Now): readonly DueMeasure[] {
  return [pastDay, ...turns.map(({ instrument }) => instrument)].flatMap((instrument) => {
    const asking = askingOf(entries, course, now, instrument);
    if (asking.ask !== 'now') return [];
    const { ask, ...due } = asking;
    return [{ instrument: instrument.id, ...due }];
  });
}

function decide(instrument: Instrument, facts: AskingFacts): AskedBecause | 'later' | 'any-time' {
  const { sinceAnswer = Number.POSITIVE_INFINITY, sinceSession, sessionsWithin } = facts;
  if (instrument.id === pastDay.id) {
    const asked = sinceSession !== undefined && pastDayOn.includes(sinceSession) && sinceAnswer > 0;
    return asked ? 'day-after' : 'any-time';
  }
  const turn = turns.find((one) => one.instrument.id === instrument.id);
  const uninvited = turn === undefined || (turn.onceTaken === true && facts.sinceAnswer === undefined);
  if (sinceSession === undefined) return !uninvited && facts.sinceAnswer === undefined ? 'first' : 'any-time';
  if (sinceSession >= firstDayFor(instrument)) {
    if (uninvited) return 'any-time';
    const every = sinceSession > calmAfterDays ? Math.max(turn.everyDays, overdueDays) : turn.everyDays;
    return sinceAnswer >= every ? 'again' : 'any-time';
  }
  // Close sessions never let the usual day come. After a fortnight without an answer (a month for PCL-5) it is
  // asked all the same, and says what it mixes.
  const overdue =
    !uninvited &&
    sessionsWithin >= 2 &&
    sinceAnswer >= Math.max(turn.everyDays, overdueDays) &&
    sinceSession >= firstDayWhenOverdue;
  return overdue ? 'overdue' : 'later';
}

function lastAnswered(entries: readonly Standing[], instrument: string): Day | undefined {
  const answered = ofKind(entries, 'measure-answers').findLast(
    ({ fields }) => fields.instrument === instrument,
  );
  return answered === undefined ? undefined : dayOf(answered.happened);
}
