import { describe, expect, test } from 'vitest';
import { at, standingOf } from '../record/rehearsal/index.ts';
import { daysOf, lastSevenDays } from './days.ts';
import { checkIn, held } from './made-up-course.ts';

describe('the last seven days', () => {
  test('[PR11][P7] the week is counted in days, not joined into a run', () => {
    const drafts = [
      checkIn('2026-11-04'),
      checkIn('2026-11-08'),
      ...held('2026-11-06'),
      checkIn('2026-11-01'),
    ];
    const week = lastSevenDays(standingOf(drafts), at('2026-11-10'));
    expect(week.map(({ day }) => day.slice(8))).toEqual(['04', '05', '06', '07', '08', '09', '10']);
    expect(week.filter(({ active }) => active).map(({ day }) => day.slice(8))).toEqual(['04', '08']);
    expect(week.filter(({ session }) => session).map(({ day }) => day.slice(8))).toEqual(['06']);
    expect(week.at(-1)?.isToday).toBe(true);
  });

  test('[PR8][PR11] a day is counted from six days ago to today, neither before nor ahead', () => {
    const on = (...days: string[]) => daysOf(standingOf(days.map((day) => checkIn(day))), at('2026-11-10'));
    expect(on('2026-11-03')).toBe(0);
    expect(on('2026-11-04')).toBe(1);
    expect(on('2026-11-10', '2026-11-10')).toBe(1);
    expect(on('2026-11-11')).toBe(0);
    expect(on('2026-11-03', '2026-11-04', '2026-11-07', '2026-11-10', '2026-11-11')).toBe(3);
  });
});
