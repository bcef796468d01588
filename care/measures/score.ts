import type { Instrument, MissingRule } from './instrument.ts';

export type Answers = readonly (number | null)[];

/** What the answers to a questionnaire come to. */
export interface Score {
  /** The total, rounded; undefined where it cannot be told. */
  readonly total?: number;
  /** How many items in the total were left out and stand in with the mean of the others. */
  readonly imputed: number;
  /** Items that were left out, from 0. */
  readonly missing: readonly number[];
  /** The named step of severity the total lies in. */
  readonly band?: string;
  /** The item a human must look at: raised, clear, or not answered, which is neither. */
  readonly safety: 'none' | 'clear' | 'raised' | 'unanswered';
}

/**
 * Scores answers by the instrument's own rules. An item that may not be imputed and was left out leaves the
 * total undefined: could not tell is not the same as fine.
 *
 * @param answers one per item in order, null where it was left out.
 * @example
 * score(phq9, [1, 1, 1, 1, 1, 1, 1, null, 0])
 * // { total: 8, imputed: 1, missing: [7], band: 'mild', safety: 'clear' }: 7 / 8 × 9 = 7.875
 */
export function score(instrument: Instrument, answers: Answers): Score {
  const given = Array.from({ length: instrument.items }, (_, item) => validAnswer(instrument, answers[item]));
  const missing = given.flatMap((answer, item) => (answer === null ? [item] : []));
  const safety = safetyOf(instrument, given);
  const total = instrument.total ? totalOf(instrument.missing, given, missing) : undefined;
  if (total === undefined) return { imputed: 0, missing, safety };
  const rounded = Math.round(total);
  const band = instrument.bands.findLast(({ from }) => rounded >= from)?.name;
  return {
    total: rounded,
    imputed: missing.length,
    missing,
    safety,
    ...(band === undefined ? {} : { band }),
  };
}

function validAnswer({ highest }: Instrument, answer: number | null | undefined): number | null {
  return Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= highest ? Number(answer) : null;
}

function safetyOf({ safety }: Instrument, given: Answers): Score['safety'] {
  if (safety === undefined) return 'none';
  const answer = given[safety.item] ?? null;
  if (answer === null) return 'unanswered';
  return answer >= safety.from ? 'raised' : 'clear';
}

function totalOf(rule: MissingRule, given: Answers, missing: readonly number[]): number | undefined {
  if (rule.rule === 'prorate') {
    if (missing.some((item) => rule.never.includes(item))) return undefined;
    return prorated(given, [...given.keys()], rule.most);
  }
  const clusters = Object.values(rule.clusters).map((cluster) => prorated(given, cluster, rule.mostEach));
  return clusters.reduce<number | undefined>(
    (sum, cluster) => (sum === undefined || cluster === undefined ? undefined : sum + cluster),
    0,
  );
}

/** The sum over these items, with at most `most` of them standing in with the mean of the others. */
function prorated(given: Answers, items: readonly number[], most: number): number | undefined {
  const answered = items.flatMap((item) => given[item] ?? []);
  if (items.length - answered.length > most || answered.length === 0) return undefined;
  return (answered.reduce((sum, answer) => sum + answer, 0) / answered.length) * items.length;
}
