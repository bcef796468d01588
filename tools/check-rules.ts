// Every rule of a SPEC.md has a test that quotes it, and every number a test quotes is a rule.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const ignored = (path: string) => path.includes('node_modules');

export interface RuleGap {
  readonly rule: string;
  readonly missing: 'test' | 'rule';
  readonly where: string;
}

/** The gaps between the rules of these specifications and the names of these tests. */
export function ruleGaps(
  specs: readonly { path: string; text: string }[],
  tests: readonly { path: string; text: string }[],
): readonly RuleGap[] {
  const rules = new Map<string, string>();
  for (const { path, text } of specs) {
    for (const [, rule = ''] of text.matchAll(/^- \*\*([A-Z]{1,3}\d+)\*\*/gm)) {
      if (rules.has(rule)) throw new Error(`${rule} stands twice: ${rules.get(rule)} and ${path}`);
      rules.set(rule, path);
    }
  }
  const quoted = new Map<string, string>();
  for (const { path, text } of tests) {
    // Test names open with one or more [RULE] marks, in quotes of any kind.
    for (const [, marks = ''] of text.matchAll(/['"`]((?:\[[A-Z]{1,3}\d+\])+)/g)) {
      for (const [, rule = ''] of marks.matchAll(/\[([A-Z]{1,3}\d+)\]/g)) quoted.set(rule, path);
    }
  }
  return [
    ...[...rules]
      .filter(([rule]) => !quoted.has(rule))
      .map(([rule, where]) => ({ rule, missing: 'test' as const, where })),
    ...[...quoted]
      .filter(([rule]) => !rules.has(rule))
      .map(([rule, where]) => ({ rule, missing: 'rule' as const, where })),
  ];
}

function filesOf(pattern: string): { path: string; text: string }[] {
  return globSync(pattern, { cwd: root, exclude: ignored }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

if (import.meta.main) {
  const specs = [...filesOf('*/**/SPEC.md'), ...filesOf('docs/promises.md')];
  const tests = [
    ...filesOf('*/**/*.test.ts'),
    ...filesOf('*/**/*.test.tsx'),
    ...filesOf('*/**/*.contract.ts'),
  ];
  const gaps = ruleGaps(specs, tests);
  for (const { rule, missing, where } of gaps) {
    console.error(
      missing === 'test'
        ? `${rule} (${relative(root, join(root, where))}) has no test that quotes it`
        : `${where} quotes ${rule}, which no SPEC.md has`,
    );
  }
  if (gaps.length > 0) process.exitCode = 1;
  else console.log(`${specs.length} specifications: every rule has a test, every test's rule exists`);
}
