import type { Instrument } from './instrument.ts';

/** How two totals of the same instrument compare. */
export type Change =
  | { readonly change: 'better' | 'worse'; readonly points: number; readonly threshold: number }
  /** Smaller than what the instrument's own noise can do. */
  | { readonly change: 'within-noise'; readonly points: number; readonly threshold: number }
  | { readonly change: 'no-threshold'; readonly points: number };

/**
 * Whether a total changed by more than measurement noise. Lower is better on every instrument here.
 *
 * @example
 * changeBetween(phq9, 18, 9) // { change: 'better', points: -9, threshold: 6 }
 */
export function changeBetween(instrument: Instrument, earlier: number, later: number): Change {
  const points = later - earlier;
  const threshold = instrument.reliableChange?.points;
  if (threshold === undefined) return { change: 'no-threshold', points };
  if (Math.abs(points) < threshold) return { change: 'within-noise', points, threshold };
  return { change: points < 0 ? 'better' : 'worse', points, threshold };
}

/** Where a course of totals stands now. */
export interface CourseOfScores {
  /** The newest total against the first. */
  readonly sinceFirst: Change;
  /** The newest total is reliably above the best of the three before it. */
  readonly worse: boolean;
  /** PHQ-9 only: at least 5 above the lowest so far, and at least 10. A reason to look, not a diagnosis. */
  readonly risingAgain: boolean;
  /** The newest total is at most half of the first; and below the instrument's remission line. */
  readonly response: boolean;
  readonly remission: boolean;
}

/** @param totals oldest first; undefined where there are fewer than two. */
export function courseOfScores(
  instrument: Instrument,
  totals: readonly number[],
): CourseOfScores | undefined {
  const [first] = totals;
  const last = totals.at(-1);
  if (first === undefined || last === undefined || totals.length < 2) return undefined;
  const best = Math.min(...totals.slice(-4, -1));
  const lowest = Math.min(...totals);
  const { response } = instrument;
  return {
    sinceFirst: changeBetween(instrument, first, last),
    worse: changeBetween(instrument, best, last).change === 'worse',
    risingAgain: instrument.id === 'phq-9' && last - lowest >= 5 && last >= 10,
    response: response !== undefined && first > 0 && last <= first * (1 - response.share),
    remission: response !== undefined && last < response.remissionBelow,
  };
}
