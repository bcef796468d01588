import { expect, test } from 'vitest';
import { dialled, partsWithNumbers } from './telephone.ts';

test.each([
  ['+49 (0)30 123456', '+4930123456'],
  ['0049 (0)30 12 34', '0049301234'],
  ['(030) 123456', '030123456'],
  ['0800 111 0 111', '08001110111'],
  ['988', '988'],
  ['*4141', '*4141'],
  ['555-0101', '5550101'],
])('%s is dialled as %s', (number, dial) => {
  expect(dialled(number)).toBe(dial);
});

test.each([
  ['Dr. Ana 030 123456, until 18:00', ['030123456']],
  ['988', ['988']],
  ['emergency 112 or 110', ['112', '110']],
  ['Kim +49 (0)30 12 34 56', ['+4930123456']],
  ['Samaritans 116 123', ['116123']],
  ['Walk 200 steps, 20 minutes, at 18:30', []],
  ['Since 2026-11-23, 7 days', []],
  ['On 23.11.2026 at 9.30', []],
])('the numbers in “%s” are %j', (text, dials) => {
  const parts = partsWithNumbers(text);
  expect(parts.flatMap(({ dial }) => dial ?? [])).toEqual(dials);
  expect(parts.map(({ text: part }) => part).join('')).toBe(text);
});
