import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changeBetween, courseOfScores } from './change.ts';
import { gad7, type Instrument, instruments, pastDay, pcl5, phq9 } from './instrument.ts';
import { score } from './score.ts';
import { quantile, usualRange } from './usual-range.ts';
import { wording } from './wording.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'wording', `${name}.json`), 'utf8'));
const answersOf = (items: number, highest: number) =>
  fc.array(fc.option(fc.integer({ min: 0, max: highest })), { minLength: items, maxLength: items });

describe('wording', () => {
  const fingerprints = z
    .record(
      z.string(),
      z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]),
    )
    .parse(read('fingerprints'));
  const fingerprint = (text: string) => {
    const normal = text
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .replace(/[^a-z0-9 ]/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
    return createHash('sha256').update(normal).digest('hex').slice(0, 24);
  };

  test.each(['phq-9', 'gad-7', 'pcl-5'])('[ME1] %s says, item by item, what its owner published', (id) => {
    const words = wording.parse(read(`${id}.en`));
    const published = fingerprints[id] as { items: string[]; options: string[] };
    expect(words.items.map(fingerprint)).toEqual(published.items);
    expect(words.options.map(fingerprint)).toEqual(published.options);
  });

  test('[ME1] every instrument has words that fit its rules, and a licence', () => {
    for (const instrument of instruments) {
      const words = wording.parse(read(`${instrument.id}.en`));
      expect(words.instrument).toBe(instrument.id);
      expect(words.items).toHaveLength(instrument.items);
      expect(words.options).toHaveLength(instrument.highest + 1);
      expect(words.licence.terms.length).toBeGreaterThan(10);
      expect(words.licence.owner.length).toBeGreaterThan(5);
    }
  });
});

describe('scores', () => {
  test('[ME2] a complete form is the sum of its answers', () => {
    for (const instrument of [phq9, gad7, pcl5]) {
      const complete = fc.array(fc.integer({ min: 0, max: instrument.highest }), {
        minLength: instrument.items,
        maxLength: instrument.items,
      });
      fc.assert(
        fc.property(complete, (answers) => {
          const sum = answers.reduce((all, one) => all + one, 0);
          expect(score(instrument, answers)).toMatchObject({ total: sum, imputed: 0, missing: [] });
        }),
      );
    }
  });

  test('[ME3] PHQ-9 stands two left-out items, GAD-7 one; more, and there is no total', () => {
    expect(score(phq9, [1, 1, 1, 1, 1, 1, null, null, 0])).toMatchObject({ total: 8, imputed: 2 });
    expect(score(phq9, [1, 1, 1, 1, 1, null, null, null, 0]).total).toBeUndefined();
    expect(score(gad7, [2, 2, 2, 2, 2, 2, null])).toMatchObject({ total: 14, imputed: 1 });
    expect(score(gad7, [2, 2, 2, 2, 2, null, null]).total).toBeUndefined();
    expect(
      score(
        phq9,
        Array.from({ length: 9 }, () => null),
      ).total,
    ).toBeUndefined();
  });

  test('[ME3] PCL-5 stands one left-out item in each cluster', () => {
    const all = Array.from<number | null>({ length: 20 }).fill(2);
    expect(score(pcl5, all.with(0, null).with(5, null).with(7, null).with(14, null))).toMatchObject({
      total: 40,
      imputed: 4,
    });
    expect(score(pcl5, all.with(0, null).with(1, null)).total).toBeUndefined();
    expect(score(pcl5, all.with(5, null).with(6, null)).total).toBeUndefined();
  });

  test.each([
    ['B', 0, 4],
    ['C', 5, 6],
    ['D', 7, 13],
    ['E', 14, 19],
  ])('[ME3] PCL-5 cluster %s is items %i to %i, counted from 0', (_, first, last) => {
    const all = Array.from<number | null>({ length: 20 }).fill(2);
    const without = (...items: number[]) =>
      score(
        pcl5,
        all.map((answer, item) => (items.includes(item) ? null : answer)),
      ).total;
    // Both ends lie in one cluster, and what lies beside them in another.
    expect(without(first, last)).toBeUndefined();
    if (first > 0) expect(without(first - 1, first)).toBe(40);
    if (last < 19) expect(without(last, last + 1)).toBe(40);
  });

  test('[ME3] in PCL-5 the mean of its own cluster stands in, not that of the whole form', () => {
    // B: 4 of 5 answered, 4 each; the rest 0.
    const answers = Array.from<number | null>({ length: 20 }).fill(0).fill(4, 0, 4).with(4, null);
    expect(score(pcl5, answers)).toMatchObject({ total: 20, imputed: 1 });
  });

  test('[ME4][P5] nothing stands in for item 9: left out, it is “could not tell”, never “fine”', () => {
    fc.assert(
      fc.property(answersOf(9, 3), (answers) => {
        const { safety, total } = score(phq9, answers);
        const ninth = answers[8] ?? null;
        expect(safety).toBe(ninth === null ? 'unanswered' : ninth >= 1 ? 'raised' : 'clear');
        if (ninth === null) expect(total).toBeUndefined();
      }),
    );
  });

  test('[ME4] an answer off the scale counts as left out', () => {
    expect(score(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 4]).safety).toBe('unanswered');
    expect(score(gad7, [0, 0, 0, -1, 0, 0, 0.5]).missing).toEqual([3, 6]);
  });

  /** Answers that add up to this, in as few items as it takes. */
  const adding = ({ items, highest }: Instrument, total: number) =>
    Array.from({ length: items }, (_, item) => Math.max(0, Math.min(highest, total - highest * item)));

  test.each([
    ['phq-9', 0, 4, 'minimal', phq9],
    ['phq-9', 5, 9, 'mild', phq9],
    ['phq-9', 10, 14, 'moderate', phq9],
    ['phq-9', 15, 19, 'moderately severe', phq9],
    ['phq-9', 20, 27, 'severe', phq9],
    ['gad-7', 0, 4, 'minimal', gad7],
    ['gad-7', 5, 9, 'mild', gad7],
    ['gad-7', 10, 14, 'moderate', gad7],
    ['gad-7', 15, 21, 'severe', gad7],
  ] as const)('[ME5] %s from %i to %i: %s', (_, from, to, name, instrument) => {
    for (const total of [from, to])
      expect(score(instrument, adding(instrument, total))).toMatchObject({ total, band: name });
  });

  test('[ME5] where no steps were published none are shown, and single answers have no total', () => {
    for (const total of [0, 31, 33, 80]) {
      expect(score(pcl5, adding(pcl5, total)).total).toBe(total);
      expect(score(pcl5, adding(pcl5, total)).band).toBeUndefined();
    }
    expect(score(pastDay, [1, 2, 3, 4, 5])).toEqual({ imputed: 0, missing: [], safety: 'none' });
  });
});

describe('change', () => {
  test('[ME6] smaller than the instrument’s noise is no change, in either direction', () => {
    expect(changeBetween(phq9, 18, 13)).toEqual({ change: 'within-noise', points: -5, threshold: 6 });
    expect(changeBetween(phq9, 18, 12)).toEqual({ change: 'better', points: -6, threshold: 6 });
    expect(changeBetween(phq9, 6, 12)).toEqual({ change: 'worse', points: 6, threshold: 6 });
    expect(changeBetween(pastDay, 6, 2)).toEqual({ change: 'no-threshold', points: -4 });
  });

  test.each([
    ['phq-9', 6, phq9],
    ['gad-7', 4, gad7],
    ['pcl-5', 10, pcl5],
  ] as const)('[ME6] %s: one point less than %i is noise', (_, points, instrument) => {
    for (const [earlier, name] of [
      [20, 'better'],
      [0, 'worse'],
    ] as const) {
      const sign = name === 'better' ? -1 : 1;
      expect(changeBetween(instrument, earlier, earlier + sign * points).change).toBe(name);
      expect(changeBetween(instrument, earlier, earlier + sign * (points - 1)).change).toBe('within-noise');
    }
  });

  test('[ME7] worse is against the best of the last three; rising again is 5 above the lowest and at least 10', () => {
    expect(courseOfScores(phq9, [18])).toBeUndefined();
    expect(courseOfScores(phq9, [18, 9, 8, 7, 13])).toMatchObject({ worse: true, risingAgain: true });
    expect(courseOfScores(phq9, [18, 3, 12, 12, 12, 12])).toMatchObject({ worse: false, risingAgain: true });
    expect(courseOfScores(phq9, [18, 3, 9])).toMatchObject({ worse: true, risingAgain: false });
    expect(courseOfScores(gad7, [18, 3, 12])).toMatchObject({ risingAgain: false });
    expect(courseOfScores(phq9, [18, 9])).toMatchObject({ response: true, remission: false });
    expect(courseOfScores(phq9, [18, 4])).toMatchObject({ response: true, remission: true });
    expect(courseOfScores(phq9, [18, 10])).toMatchObject({ response: false });
  });
});

describe('a course of scores', () => {
  test('[ME7] the best of the last three counts, not of two and not of four', () => {
    expect(courseOfScores(phq9, [18, 7, 12, 12, 13])).toMatchObject({ worse: true });
    expect(courseOfScores(phq9, [18, 7, 12, 12, 12, 13])).toMatchObject({ worse: false });
  });

  test('[ME7] from nothing nothing can halve: a course that began at 0 is no response', () => {
    expect(courseOfScores(phq9, [0, 0])).toMatchObject({ response: false, remission: true });
  });
});

describe('the usual range', () => {
  test('[ME8] needs ten days, and holds about four in five of them', () => {
    expect(usualRange([5, 5, 5, 5, 5, 5, 5, 5, 5])).toBeUndefined();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 60 }), (values) => {
        const range = usualRange(values);
        if (range === undefined) throw new Error('range');
        const inside = values.filter((value) => value >= range.low && value <= range.high).length;
        // Outside lie at most the days below and above the two order statistics that bound the band.
        expect(values.length - inside).toBeLessThanOrEqual(2 * Math.ceil((values.length - 1) / 10));
        expect(range.low).toBeLessThanOrEqual(range.high);
        expect(range.days).toBe(values.length);
      }),
    );
  });

  test('[ME8] quantiles follow Hyndman and Fan’s type 7: position (n − 1) p, linear in between', () => {
    // n = 10: 0.9 lies between the 1st and 2nd value, 4 + 0.9 (5 − 4); 8.1 between the 9th and 10th.
    const days = [4, 5, 5, 6, 6, 6, 7, 7, 7, 8];
    expect(quantile(days, 0.1)).toBeCloseTo(4.9, 12);
    expect(quantile(days, 0.5)).toBe(6);
    expect(quantile(days, 0.9)).toBeCloseTo(7.1, 12);
  });
});
