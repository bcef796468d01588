import type { Now } from '@afterglow/care/record';

/** The device's clock. The only place in the app that asks what time it is. */
export function clockNow(): Now {
  const date = new Date();
  return {
    instantMs: date.getTime(),
    offsetMinutes: -date.getTimezoneOffset(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** The moment somebody means by `2026-12-01T14:00` on this device's own wall clock. */
export function nowAtLocal(local: string): Now | undefined {
  const date = new Date(local);
  if (Number.isNaN(date.getTime())) return undefined;
  return {
    instantMs: date.getTime(),
    offsetMinutes: -date.getTimezoneOffset(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
