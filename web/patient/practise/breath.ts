import type { Tones } from '../../sound/tones.ts';

const inSeconds = 4;
const outSeconds = 6;
const cycle = inSeconds + outSeconds;
/** How far ahead sounds are handed over: a page in the background is woken once a minute at the least. */
const aheadSeconds = 75;

/** Where a breath is. */
export interface BreathPhase {
  readonly direction: 'in' | 'out';
  /** 0 empty to 1 full. */
  readonly fullness: number;
}

/**
 * The breath at a time, four seconds in and six out.
 *
 * @example
 * breathAt(2) // { direction: 'in', fullness: 0.5 }
 * breathAt(7) // { direction: 'out', fullness: 0.5 }
 */
export function breathAt(seconds: number): BreathPhase {
  const into = seconds % cycle;
  return into < inSeconds
    ? { direction: 'in', fullness: into / inSeconds }
    : { direction: 'out', fullness: 1 - (into - inSeconds) / outSeconds };
}

/**
 * Hands the sounds of the next breaths to the sound's own clock, which keeps time when the page does not.
 *
 * @param from how many breaths were handed over already.
 * @returns how many are now.
 */
export function scheduleAhead(
  sound: Tones,
  begun: number,
  seconds: number,
  from: number,
  total: number,
): number {
  let breath = from;
  while (breath * cycle < Math.min(seconds + aheadSeconds, total)) {
    const at = begun + breath * cycle;
    sound.breath('in', at, inSeconds);
    sound.breath('out', at + inSeconds, outSeconds);
    breath++;
  }
  return breath;
}
