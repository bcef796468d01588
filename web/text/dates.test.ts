import type { Moment } from '@afterglow/care/record';
import { expect, test } from 'vitest';
import { counted, daysAway, newestFirst } from './dates.ts';

test('days are counted as they are said', () => {
  expect([-2, -1, 0, 1, 2].map(daysAway)).toEqual([
    '2 days ago',
    'yesterday',
    'today',
    'tomorrow',
    'in 2 days',
  ]);
  expect([0, 1, 2].map((count) => counted(count, 'day'))).toEqual(['0 days', '1 day', '2 days']);
  expect(counted(2, 'answer has', 'answers have')).toBe('2 answers have');
});

test('what happened later comes first, also where a journey put the clock on the wall back', () => {
  const inTokyo = { happened: '2026-11-23T09:00:00.000+09:00[Asia/Tokyo]' as Moment };
  const laterInLisbon = { happened: '2026-11-23T06:00:00.000+00:00[Europe/Lisbon]' as Moment };
  expect([inTokyo, laterInLisbon].toSorted(newestFirst)).toEqual([laterInLisbon, inTokyo]);
});
