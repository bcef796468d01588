import * as z from 'zod/mini';

/**
 * A moment as a person lived it: the instant, and what the clock on the wall said. Written as RFC 9557,
 * `2026-11-23T21:04:05.000+01:00[Europe/Berlin]`, so that the day it belongs to is the day the person had,
 * whichever zone it is read in later and whatever a zone's rules become.
 */
export type Moment = string & z.$brand<'Moment'>;

/** A day on a person's own calendar, `2026-11-23`. */
export type Day = string & z.$brand<'Day'>;

/** What a clock says: an instant and the zone the device stands in. The only way time enters pure code. */
export interface Now {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instantMs: number;
  /** Minutes the wall clock is ahead of UTC. */
  readonly offsetMinutes: number;
  /** IANA name, `Europe/Berlin`. */
  readonly zone: string;
}

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})([+-])(\d{2}):(\d{2})\[([A-Za-z0-9_+\-/]{1,64})\]$/;
const MINUTE = 60_000;
const DAY = 86_400_000;

export const moment = z
  .string()
  .check(z.refine((text) => readMoment(text) !== undefined, 'not a moment'))
  .brand<'Moment'>();

/**
 * @example
 * momentOf({ instantMs: 0, offsetMinutes: 60, zone: 'Europe/Berlin' })
 * // '1970-01-01T01:00:00.000+01:00[Europe/Berlin]'
 */
export function momentOf(now: Now): Moment {
  const wall = now.instantMs + now.offsetMinutes * MINUTE;
  const days = Math.floor(wall / DAY);
  const ms = wall - days * DAY;
  const sign = now.offsetMinutes < 0 ? '-' : '+';
  const offset = Math.abs(now.offsetMinutes);
  const clock = [Math.floor(ms / 3_600_000), Math.floor(ms / MINUTE) % 60, Math.floor(ms / 1000) % 60]
    .map((part) => pad(part, 2))
    .join(':');
  return `${dayOfNumber(days)}T${clock}.${pad(ms % 1000, 3)}${sign}${pad(Math.floor(offset / 60), 2)}:${pad(offset % 60, 2)}[${now.zone}]` as Moment;
}

/** The clock reading a moment was made from. */
export function nowOf(at: Moment): Now {
  const read = readMoment(at);
  if (read === undefined) throw new Error('nowOf was given something that is not a Moment');
  return read;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export const instantOf = (at: Moment): number => nowOf(at).instantMs;

/** The day on the person's own calendar. */
export const dayOf = (at: Moment): Day => at.slice(0, 10) as Day;

/** The day it is now for the person. */
export const today = (now: Now): Day => dayOf(momentOf(now));

/** Minutes since the person's midnight, 0 to 1439. */
export const minuteOfDay = (at: Moment): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

/**
 * Whole days from one calendar day to another, never affected by daylight saving.
 *
 * @example
 * daysFrom('2026-03-28' as Day, '2026-03-30' as Day) // 2
 */
export const daysFrom = (start: Day, end: Day): number => numberOfDay(end) - numberOfDay(start);

/** @example addDays('2026-02-28' as Day, 1) // '2026-03-01' */
export const addDays = (day: Day, count: number): Day => dayOfNumber(numberOfDay(day) + count);

/** `written` in an entry's header: UTC to the millisecond, as in `2026-11-23T20:04:05.000Z`. */
export function utcText(instantMs: number): string {
  const text = momentOf({ instantMs, offsetMinutes: 0, zone: 'UTC' });
  return `${text.slice(0, 23)}Z`;
}

function readMoment(text: string): Now | undefined {
  const parts = pattern.exec(text);
  if (parts === null) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second, milli, sign, offsetHour, offsetMinute, zone] =
    parts;
  const day = `${year}-${month}-${dayOfMonth}` as Day;
  const inRange =
    Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(offsetMinute) < 60;
  if (!inRange || Number(offsetHour) > 15 || dayOfNumber(numberOfDay(day)) !== day) return undefined;
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const wall =
    numberOfDay(day) * DAY +
    Number(hour) * 3_600_000 +
    Number(minute) * MINUTE +
    Number(second) * 1000 +
    Number(milli);
  // A zero offset is written +00:00 only, so that every moment has one spelling.
  if (offsetMinutes === 0 && sign === '-') return undefined;
  return { instantMs: wall - offsetMinutes * MINUTE, offsetMinutes, zone: zone ?? '' };
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, by counting years from 1 March so that the
// leap day comes last. Checked day by day against the platform's calendar in the tests.
function numberOfDay(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dayOfNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1, 2)}` as Day;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
