import { addDays, type Day, dayOf, type Now, ofKind, type Standing, today } from '../record/index.ts';

/** One day of the strip above Today. */
export interface DayMark {
  readonly day: Day;
  readonly session: boolean;
  /** Whether the person did something for themselves: checked in, practised, or wrote. */
  readonly active: boolean;
  readonly isToday: boolean;
}

const activeKinds = new Set(['check-in', 'practice-done', 'writing', 'voice-memo', 'thought-record']);

/** The seven days that end today, oldest first. Days are counted, never joined up into a run. */
export function lastSevenDays(entries: readonly Standing[], now: Now): readonly DayMark[] {
  const active = new Set<Day>();
  const sessions = new Set<Day>();
  for (const { kind, happened } of entries) if (activeKinds.has(kind)) active.add(dayOf(happened));
  for (const { fields, happened } of ofKind(entries, 'session-milestone')) {
    if (fields.milestone === 'started') sessions.add(dayOf(happened));
  }
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(today(now), index - 6);
    return { day, session: sessions.has(day), active: active.has(day), isToday: index === 6 };
  });
}

/** Minutes the person has spent on screens of this app today, as its entries say. */
export function screenMinutesToday(entries: readonly Standing[], now: Now): number {
  const seconds = entries
    .filter(({ happened }) => dayOf(happened) === today(now))
    .reduce((sum, { tookSeconds }) => sum + (tookSeconds ?? 0), 0);
  return Math.round(seconds / 60);
}

/** On how many of the last seven days something was done. */
export const daysOf = (entries: readonly Standing[], now: Now): number => {
  const since = addDays(today(now), -6);
  return new Set(
    entries.map(({ happened }) => dayOf(happened)).filter((day) => day >= since && day <= today(now)),
  ).size;
};
