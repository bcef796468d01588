import { type Day, dayOf, daysFrom, type Now, ofKind, type Standing, today } from '../record/index.ts';
import { type Course, lastSession, sessionDays } from './course.ts';

/**
 * When a questionnaire is asked. Two-week questionnaires would mix the days before a session with the days
 * after it, so they wait until day 7; before that, single questions ask about the past 24 hours.
 */
export interface DueMeasure {
  readonly instrument: string;
  readonly why: 'first' | 'weekly' | 'day-after' | 'overdue';
}

/** From this day after a session on, two-week questionnaires are asked again. */
export const firstDayForTwoWeeks = 7;
const everyDays = 7;
const overdueDays = 14;
/** After this many days without a session, once a fortnight is enough. */
const calmAfterDays = 56;

/** What is due today. PCL-5 is asked only of people who have taken it once, since not everybody needs it. */
export function measuresDue(entries: readonly Standing[], course: Course, now: Now): readonly DueMeasure[] {
  const last = lastSession(course, now);
  const day = today(now);
  const due: DueMeasure[] = [];
  const pastDay = lastAnswered(entries, 'past-day');
  if (last !== undefined && [1, 3].includes(last.day) && pastDay !== day) {
    due.push({ instrument: 'past-day', why: 'day-after' });
  }
  for (const instrument of ['phq-9', 'gad-7']) {
    const why = whyDue(lastAnswered(entries, instrument), course, last?.day, day, everyDays);
    if (why !== undefined) due.push({ instrument, why });
  }
  const pcl5 = lastAnswered(entries, 'pcl-5');
  if (pcl5 !== undefined) {
    const why = whyDue(pcl5, course, last?.day, day, 30);
    if (why !== undefined) due.push({ instrument: 'pcl-5', why });
  }
  return due;
}

/** Whether a two-week questionnaire asked today would reach back over a session less than a week ago. */
export function tooSoonForTwoWeeks(course: Course, now: Now): boolean {
  const last = lastSession(course, now);
  return last !== undefined && last.day < firstDayForTwoWeeks;
}

function whyDue(
  answered: Day | undefined,
  course: Course,
  daysSinceSession: number | undefined,
  day: Day,
  every: number,
): DueMeasure['why'] | undefined {
  if (answered === day) return undefined;
  if (daysSinceSession === undefined) return answered === undefined ? 'first' : undefined;
  const since = answered === undefined ? Number.POSITIVE_INFINITY : daysFrom(answered, day);
  if (daysSinceSession >= firstDayForTwoWeeks) {
    const interval = daysSinceSession > calmAfterDays ? Math.max(every, overdueDays) : every;
    return since >= interval ? 'weekly' : undefined;
  }
  // Twice-weekly courses never reach day 7: after a fortnight without an answer it is asked all the same,
  // three days after a session at the earliest, and the screen says what it mixes.
  const dense = sessionDays(course).filter((held) => daysFrom(held, day) <= overdueDays).length >= 2;
  return dense && since >= overdueDays && daysSinceSession >= 3 ? 'overdue' : undefined;
}

function lastAnswered(entries: readonly Standing[], instrument: string): Day | undefined {
  const answered = ofKind(entries, 'measure-answers').findLast(
    ({ fields }) => fields.instrument === instrument,
  );
  return answered === undefined ? undefined : dayOf(answered.happened);
}
