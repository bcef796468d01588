import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  dayOf,
  daysFrom,
  instantOf,
  minuteOfDay,
  moment,
  momentOf,
  nowOf,
  utcText,
} from './moment.ts';

const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
const offsets = fc.integer({ min: -12 * 60, max: 14 * 60 });

describe('moments', () => {
  test('[RC20] a moment gives back the instant, offset and zone it was made from', () => {
    fc.assert(
      fc.property(instants, offsets, (instantMs, offsetMinutes) => {
        const now = { instantMs, offsetMinutes, zone: 'Europe/Berlin' };
        const at = momentOf(now);
        expect(nowOf(at)).toEqual(now);
        expect(moment.safeParse(at).success).toBe(true);
      }),
    );
  });

  test('[RC20] its wall clock and day are those of the platform’s own calendar', () => {
    fc.assert(
      fc.property(instants, offsets, (instantMs, offsetMinutes) => {
        const at = momentOf({ instantMs, offsetMinutes, zone: 'UTC' });
        const wall = new Date(instantMs + offsetMinutes * 60_000).toISOString();
        expect(at.slice(0, 23)).toBe(wall.slice(0, 23));
        expect(dayOf(at)).toBe(wall.slice(0, 10));
        expect(minuteOfDay(at)).toBe(Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)));
        expect(utcText(instantMs)).toBe(new Date(instantMs).toISOString());
      }),
    );
  });

  test('[RC20] the day stays the day that was lived, wherever it is read', () => {
    const late = momentOf({
      instantMs: Date.UTC(2026, 10, 23, 23, 30),
      offsetMinutes: 60,
      zone: 'Europe/Berlin',
    });
    expect(dayOf(late)).toBe('2026-11-24');
    expect(instantOf(late)).toBe(Date.UTC(2026, 10, 23, 23, 30));
  });

  test('[RC21] days are counted on the calendar, leap years and all', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -40_000, max: 40_000 }), (instantMs, count) => {
        const start = new Date(instantMs).toISOString().slice(0, 10) as Day;
        const end = addDays(start, count);
        const expected = new Date(Date.parse(start) + count * 86_400_000);
        expect(end).toBe(expected.toISOString().slice(0, 10));
        expect(daysFrom(start, end)).toBe(count);
      }),
    );
  });

  test.each([
    '2026-02-29T10:00:00.000+01:00[Europe/Berlin]',
    '2026-13-01T10:00:00.000+01:00[Europe/Berlin]',
    '2026-11-23T24:00:00.000+01:00[Europe/Berlin]',
    '2026-11-23T10:00:00.000-00:00[UTC]',
    '2026-11-23T10:00:00.000+01:00',
    '2026-11-23T10:00:00+01:00[Europe/Berlin]',
    'yesterday',
    '',
  ])('[RC20] refuses %s', (text) => {
    expect(moment.safeParse(text).success).toBe(false);
  });
});
