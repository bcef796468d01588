import { type Day, dayOf, daysFrom, instantOf, type Moment, type Now, today } from '@afterglow/care/record';

// The words of this app are English, so its dates are, too; a reader's own English decides their order.
const language = navigator.language.startsWith('en') ? navigator.language : 'en-GB';

const dayFormat = new Intl.DateTimeFormat(language, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const longDay = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const dateOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** `Mon, 23 Nov`, in the reader's own language and order. */
export const dayWords = (day: Day): string => dayFormat.format(dateOf(day));

/** `Monday, 23 November 2026`. */
export const fullDay = (day: Day): string => longDay.format(dateOf(day));

/** `M`, `T`, …: the strip above Today. */
export const weekdayLetter = (day: Day): string =>
  new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' }).format(dateOf(day));

/** The clock on the wall when it happened, `21:04`. */
export const clockOf = (at: Moment): string => at.slice(11, 16);

/** `today, 21:04`, `yesterday, 21:04`, `Mon, 23 Nov, 21:04`. */
export function whenWords(at: Moment, now: Now): string {
  const ago = daysFrom(dayOf(at), today(now));
  const day = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : dayWords(dayOf(at));
  return `${day}, ${clockOf(at)}`;
}

/** `in 3 days`, `tomorrow`, `today`, `2 days ago`. */
export function daysAway(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `1 day`, `3 days`: a count with its word. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** For sorting, the newest first: by the instant, whatever the clocks on the walls said. */
export const newestFirst = (a: { readonly happened: Moment }, b: { readonly happened: Moment }): number =>
  instantOf(b.happened) - instantOf(a.happened);

/** `0:07`, `12:30`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;

/** `2026-11-23T14:30` for an input of local date and time. */
export const inputValue = (at: Moment): string => at.slice(0, 16);
