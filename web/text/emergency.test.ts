import { countries } from '@afterglow/care/evidence/crisis-lines';
import { expect, test } from 'vitest';
import { emergencyOf, howSure } from './emergency.ts';

test('[EV5] the number a page in the room offers is the first one of the list of crisis lines, in every country', () => {
  for (const { code, emergency } of countries) {
    expect(emergencyOf(code), code).toEqual({
      dial: emergency[0]?.dial,
      words: emergency[0]?.dial,
      confirmed: emergency[0]?.source !== undefined,
    });
  }
});

test('[EV5] where the country is not known, 112 is offered as what it is: not confirmed, and perhaps another', () => {
  for (const country of [undefined, 'XX']) {
    expect(emergencyOf(country)).toEqual({
      dial: '112',
      words: '112, or your country’s number',
      confirmed: false,
    });
  }
});

test('[EV5] every number shown says how sure it is', () => {
  expect(howSure([{ dial: '111' }])).toBe('We could not confirm this number.');
  expect(howSure([{ dial: '192' }, { dial: '190' }])).toBe('We could not confirm 192 and 190.');
  const read = { dial: '15', source: 'https://www.town.example/urgent' };
  expect(howSure([read])).toBe('Read in a stored copy, of unknown age, of town.example.');
  expect(howSure([read, { dial: '112' }])).toBe(
    'We could not confirm 112. Read in a stored copy, of unknown age, of town.example.',
  );
  for (const { code, emergency } of countries) expect(howSure(emergency), code).toMatch(/\S/);
});
