import { expect, test } from 'vitest';
import { ruleGaps } from './check-rules.ts';

const spec = { path: 'a/SPEC.md', text: '- **RC1** One.\n- **RC2** Two.\n' };
const quoting = (name: string) => ({ path: 'a/a.test.ts', text: `test('${name}', () => {})` });

test('a rule without a test and a test without a rule are both found', () => {
  expect(ruleGaps([spec], [quoting('[RC1][RC3] both')])).toEqual([
    { rule: 'RC2', missing: 'test', where: 'a/SPEC.md' },
    { rule: 'RC3', missing: 'rule', where: 'a/a.test.ts' },
  ]);
  expect(ruleGaps([spec], [quoting('[RC1][RC2] both')])).toEqual([]);
});

test('a rule that stands twice is a mistake', () => {
  expect(() => ruleGaps([spec, { ...spec, path: 'b/SPEC.md' }], [])).toThrow('RC1 stands twice');
});
