import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changeBetween, courseOfScores } from './change.ts';
import { gad7, instruments, pastDay, pcl5, phq9 } from './instrument.ts';
import { score } from './score.ts';
import { quantile, usualRange } from './usual-range.ts';
import { wording, wordingFits } from './wording.ts';

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
      expect(wordingFits(words, instrument), instrument.id).toBe(true);
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

  test('[ME5] bands begin where they are published', () => {
    const bandAt = (total: number) => {
      const answers = Array.from({ length: 9 }, (_, i) => Math.max(0, Math.min(3, total - 3 * i)));
      return score(phq9, answers).band;
    };
    expect([0, 4, 5, 9, 10, 14, 15, 19, 20, 27].map(bandAt)).toEqual([
      'minimal',
      'minimal',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderately severe',
      'moderately severe',
      'severe',
      'severe',
    ]);
    expect(
      score(
        pcl5,
        Array.from({ length: 20 }, () => 4),
      ).band,
    ).toBeUndefined();
    expect(score(pastDay, [1, 2, 3, 4, 5]).total).toBeUndefined();
  });
});

describe('change', () => {
  test('[ME6] smaller than the instrument’s noise is no change, in either direction', () => {
    expect(changeBetween(phq9, 18, 13)).toEqual({ change: 'within-noise', points: -5, threshold: 6 });
    expect(changeBetween(phq9, 18, 12)).toEqual({ change: 'better', points: -6, threshold: 6 });
    expect(changeBetween(phq9, 6, 12)).toEqual({ change: 'worse', points: 6, threshold: 6 });
    expect(changeBetween(pastDay, 6, 2)).toEqual({ change: 'no-threshold', points: -4 });
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
