import type { SyncStatus } from '../record/sync-loop.ts';

/** The chip in the corner: how many wait, or that everything is sent. */
export function sendingWords(status: SyncStatus, waiting: number): string {
  if (status.state === 'sending') return 'Sending…';
  if (waiting > 0) return `${waiting} waiting`;
  if (status.state === 'sent') return 'All sent';
  return status.problem?.code === 'offline' ? 'Offline, nothing waiting' : 'Saved here';
}

/** How far off a clock is, in the largest unit that says it. */
export function clockWords(aheadMs: number): string {
  const minutes = Math.abs(aheadMs) / 60_000;
  const [amount, unit] =
    minutes < 90
      ? [minutes, 'minute']
      : minutes < 60 * 36
        ? [minutes / 60, 'hour']
        : minutes < 60 * 24 * 400
          ? [minutes / 1440, 'day']
          : [minutes / (1440 * 365.25), 'year'];
  const count = Math.round(amount);
  return `${count} ${unit}${count === 1 ? '' : 's'} ${aheadMs > 0 ? 'ahead' : 'behind'}`;
}
