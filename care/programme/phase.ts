import { instantOf, type Now } from '../record/index.ts';
import { type Course, lastSession, nextSession } from './course.ts';

/**
 * Where a person is around a session. Our convention, informed by the clocks of care/evidence: nobody has
 * measured a window in humans that opens and closes, and screens say so.
 */
export type Phase = 'prepare' | 'session' | 'settle' | 'practise' | 'consolidate' | 'watch' | 'later';

const HOUR = 3_600_000;
/** A session that nobody ended is taken as over after this long. */
const longestSessionHours = 12;

/**
 * The phases a person is in, the most pressing first. They overlap: on day 3 one practises and consolidates.
 *
 * | phase | from | to |
 * |---|---|---|
 * | session | started | ready to leave |
 * | settle | ready to leave | 24 h after the start |
 * | practise | day 1 | day 5 |
 * | consolidate | day 2 | day 7 |
 * | watch | day 7 | day 21 |
 * | later | day 22 | |
 * | prepare | no session held yet, or the next one is at most 14 days away | |
 */
export function phasesAt(course: Course, now: Now): readonly Phase[] {
  const phases: Phase[] = [];
  const last = lastSession(course, now);
  if (last?.session.startedAt !== undefined) {
    const hours = (now.instantMs - instantOf(last.session.startedAt)) / HOUR;
    const { day } = last;
    const over = last.session.readyToLeaveAt !== undefined || hours >= longestSessionHours;
    if (!over) return ['session'];
    if (hours < 24) phases.push('settle');
    if (day >= 1 && day <= 5) phases.push('practise');
    if (day >= 2 && day <= 7) phases.push('consolidate');
    if (day >= 7 && day <= 21) phases.push('watch');
    if (day > 21) phases.push('later');
  }
  const next = nextSession(course, now);
  if (last === undefined || (next !== undefined && next.inDays <= 14)) phases.push('prepare');
  return phases;
}
