import { type Course, lastSession, phasesAt } from '@afterglow/care/programme';
import type { Now } from '@afterglow/care/record';

/** Where the last session is, as long as it is this day’s business. */
export type Stage = 'running' | 'leaving' | 'over';

/** The same as the phases say: a session that nobody ended is not under way for ever. */
export function stageAt(course: Course, now: Now): Stage | undefined {
  const held = lastSession(course, now);
  if (held === undefined) return undefined;
  if (phasesAt(course, now)[0] === 'session') {
    return held.session.endedAt === undefined ? 'running' : 'leaving';
  }
  return held.day === 0 ? 'over' : undefined;
}
