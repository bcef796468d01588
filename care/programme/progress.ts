import { type Instrument, type Score, score } from '../measures/index.ts';
import { type Day, dayOf, daysFrom, nowOf, ofKind, type Standing } from '../record/index.ts';
import { courseOf, lastSession, sessionDays } from './course.ts';
import { firstDayFor } from './measures-due.ts';

/** One answered questionnaire. */
export interface Point {
  readonly day: Day;
  readonly score: Score;
  /** More of what it asks about lies before the last session than after it: answered too early to be of one time. */
  readonly mixesSession: boolean;
}

/** What a chart of one questionnaire shows. */
export interface Progress {
  readonly points: readonly Point[];
  readonly sessions: readonly Day[];
}

/** Every answer to one questionnaire, oldest first, with the sessions it lies between. */
export function progressOf(entries: readonly Standing[], instrument: Instrument): Progress {
  const course = courseOf(entries);
  const points = ofKind(entries, 'measure-answers')
    .filter(({ fields }) => fields.instrument === instrument.id)
    .map(({ fields, happened }) => {
      // By the clock: what was answered on the morning of a session lies before it.
      const last = lastSession(course, nowOf(happened));
      const mixesSession = last !== undefined && last.day < firstDayFor(instrument);
      return { day: dayOf(happened), score: score(instrument, fields.answers), mixesSession };
    });
  return { points, sessions: sessionDays(course) };
}

/**
 * Splits points into the stretches that may be joined by a line: a gap longer than `mostDays` is left open,
 * since nobody knows what lay in it.
 *
 * @example
 * runsOf([{ day: '2026-03-01' }, { day: '2026-03-02' }, { day: '2026-03-09' }] , 1) // two runs
 */
export function runsOf<P extends { readonly day: Day }>(
  points: readonly P[],
  mostDays: number,
): readonly (readonly P[])[] {
  const runs: P[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous !== undefined && daysFrom(previous.day, point.day) <= mostDays)
      run.push(point);
    else runs.push([point]);
  }
  return runs;
}
