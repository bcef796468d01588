import { expect, test } from 'vitest';
import { emptyPlan, linesOf, safetySteps, tooMuchIn, tooMuchInPlan } from './safety-plan.ts';

const twelve = Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n');

test('[WB9] every line of a safety plan is kept, or the part that has too much is named', () => {
  expect(linesOf(' one \n\n two\n')).toEqual(['one', 'two']);
  expect(linesOf(`${twelve}\nthirteenth`)).toHaveLength(13);
  expect(tooMuchIn(twelve)).toBeUndefined();
  expect(tooMuchIn(`${twelve}\nthirteenth`)).toBe(
    'There are 13 lines here, and 12 have room. Put two on one line, or take one out.',
  );
  expect(tooMuchIn(`short\n${'x'.repeat(301)}`)).toBe(
    'Line 2 has 301 letters, and 300 have room. Make it two lines.',
  );
});

test('[WB9] a plan that has too much somewhere is refused with the name of the part', () => {
  const [first] = safetySteps;
  expect(tooMuchInPlan(emptyPlan)).toEqual([]);
  expect(tooMuchInPlan({ ...emptyPlan, warningSigns: `${twelve}\nmore` })).toEqual([
    `“${first?.name}”: There are 13 lines here, and 12 have room. Put two on one line, or take one out.`,
  ]);
});
