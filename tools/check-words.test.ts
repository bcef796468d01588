import { expect, test } from 'vitest';
import { faultsOf, givenAway } from './check-words.ts';

test.each([
  'Ketamine rewires the brain',
  'a fertiliser for neurons',
  'Unlock your full potential',
  'This heals depression',
  'A guaranteed cure',
  'Your 7-day streak',
  'You missed yesterday',
  'Ask to increase your dose',
  'Stop taking your medicines',
])('%s is found, with its line and the reason', (words) => {
  const [fault] = faultsOf(`Fine.\n${words}`);
  expect(fault).toMatchObject({ line: 2 });
  expect(fault?.why.length).toBeGreaterThan(10);
});

test('what we do say is left alone', () => {
  for (const words of [
    'In one trial, people who practised felt better for longer.',
    'Ask your clinic about your medicines before the day.',
    'Have the room as you like it: secure, curtains drawn.',
    "{ id: 'science-ltd-prune' }",
    'Health is more than a score. Obscure words were avoided.',
  ]) {
    expect(faultsOf(words), words).toEqual([]);
  }
});

test('what a tab, a manifest or a lock screen shows gives no treatment away', () => {
  expect(givenAway('<title>Ketamine diary</title>')).toEqual(['Ketamine diary']);
  expect(givenAway('"description": "After your therapy"')).toEqual(['After your therapy']);
  expect(givenAway('<Page title="Trauma questions">')).toEqual(['Trauma questions']);
  expect(givenAway('<Page title="Trauma questions" tab="Questions">')).toEqual([]);
  expect(givenAway("document.title = 'Your dose'")).toEqual(['Your dose']);
  expect(givenAway('<title>Afterglow</title>\n"description": "A quiet companion."')).toEqual([]);
});
