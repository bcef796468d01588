/** Where most of somebody's own days lie. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
  /** How many days it was read from. */
  readonly days: number;
}

/** Fewer days than this say nothing about what is usual. */
const daysForRange = 10;

/**
 * The band between the 10th and the 90th percentile of a person's own days: four days in five lie inside it.
 * Our convention; it describes, and judges nothing.
 *
 * @param values one per day, any order.
 * @returns undefined with fewer than ten days.
 * @example
 * usualRange([4, 5, 5, 6, 6, 6, 7, 7, 7, 8]) // { low: 4.9, high: 7.1, days: 10 }
 */
export function usualRange(values: readonly number[]): UsualRange | undefined {
  if (values.length < daysForRange) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  return { low: quantile(sorted, 0.1), high: quantile(sorted, 0.9), days: values.length };
}

/** The quantile that lies linearly between order statistics (Hyndman and Fan 1996, type 7; R's default). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
