import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The law is lint, and lint that never complains would look just like a law that is kept. So each line of it
// is broken here once, in a throw-away tree that has nothing but our biome.json and the offending files.
const root = join(import.meta.dirname, '..');
const tree = mkdtempSync(join(tmpdir(), 'afterglow-law-'));
const complaints = new Map<string, string[]>();

const imports = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

const forbidden: readonly [folder: string, from: string][] = [
  ['care/record', '../measures/index.ts'],
  ['care/record/kinds', '../../programme/index.ts'],
  ['care/record', '@afterglow/web'],
  ['care/record', 'node:fs'],
  ['care/measures', '../programme/index.ts'],
  ['care/measures', '../record/fold.ts'],
  ['care/measures', '../evidence/index.ts'],
  ['care/programme', '../evidence/index.ts'],
  ['care/programme', '../measures/score.ts'],
  ['care/evidence', '../record/index.ts'],
  ['care/problem', '../record/index.ts'],
  ['care/escalation', '../measures/index.ts'],
  ['server', '@afterglow/care/measures'],
  ['server', '@afterglow/care/programme'],
  ['server', '@afterglow/care/evidence'],
  ['server', '@afterglow/web'],
  ['server/routes', '../../care/measures/index.ts'],
  ['web/patient', '../clinic/board.tsx'],
  ['web/patient', 'idb'],
  ['web/record', '../patient/today.tsx'],
];

const allowed: readonly [folder: string, from: string][] = [
  ['care/record', './fold.ts'],
  ['care/record', '../problem/index.ts'],
  ['care/measures', '../record/index.ts'],
  ['care/programme', '../measures/index.ts'],
  ['server', '@afterglow/care/record'],
  ['server', '@afterglow/care/record/keys'],
  ['server', '@afterglow/care/problem'],
  ['web/patient', '../record/index.ts'],
  ['web/record', 'idb'],
];

const refused: readonly [folder: string, source: string, rule: string][] = [
  ['care/programme', 'export const now = Date.now();', 'noRestrictedGlobals'],
  ['care/programme', 'export const x = Math.random();', 'noJsRestrictedProperties'],
  ['care/record', 'export const x = crypto.getRandomValues(y);', 'noJsRestrictedProperties'],
  ['care/measures', 'export const x = fetch("/x");', 'noRestrictedGlobals'],
  ['care/measures', 'console.log(1);', 'noRestrictedGlobals'],
  ['web/patient', 'export const x = fetch("/x");', 'noRestrictedGlobals'],
  ['web/patient', 'export const x = indexedDB;', 'noRestrictedGlobals'],
  ['web/patient', 'localStorage.clear();', 'noRestrictedGlobals'],
  ['server', 'console.log(1);', 'noConsole'],
  ['care', 'export default 1;', 'noDefaultExport'],
  ['care', 'export {};\n'.repeat(401), 'noExcessiveLinesPerFile'],
  ['care', 'export const x = (y: any) => y;', 'noExplicitAny'],
  ['care', 'export const x = (y?: { z: number }) => y!.z;', 'noNonNullAssertion'],
  ['care', 'export enum Colour { Red }', 'noEnum'],
];

const fileOf = (list: string, index: number, folder: string) => `${folder}/${list}-${index}.ts`;

beforeAll(() => {
  const write = (path: string, source: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), source);
  };
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  write('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync(join(root, 'care/package.json'), join(tree, 'package.json'));
  for (const [index, [folder, from]] of forbidden.entries()) {
    write(fileOf('forbidden', index, folder), imports(from));
  }
  for (const [index, [folder, from]] of allowed.entries()) {
    write(fileOf('allowed', index, folder), imports(from));
  }
  for (const [index, [folder, source]] of refused.entries()) {
    write(fileOf('refused', index, folder), `${source}\n`);
  }
  write('care/CamelCase.ts', 'export {};\n');
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: tree, encoding: 'utf8' },
  );
  const report: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } =
    JSON.parse(stdout.slice(stdout.indexOf('{')));
  for (const { category, location } of report.diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    const key = path.replace(/^\.\//, '');
    complaints.set(key, [...(complaints.get(key) ?? []), category]);
  }
});

afterAll(() => rmSync(tree, { recursive: true }));

const complaintsOf = (path: string) => (complaints.get(path) ?? []).join(' ');

test.each(forbidden.map((line, index) => [...line, index] as const))(
  '%s may not import %s',
  (folder, _, i) => {
    expect(complaintsOf(fileOf('forbidden', i, folder))).toContain('noRestrictedImports');
  },
);

test.each(allowed.map((line, index) => [...line, index] as const))('%s may import %s', (folder, _, i) => {
  expect(complaintsOf(fileOf('allowed', i, folder))).not.toContain('noRestrictedImports');
});

test.each(refused.map((line, i) => [line[0], line[2], line[1].slice(0, 50), i] as const))(
  '%s: %s refuses %s',
  (folder, rule, _, i) => {
    expect(complaintsOf(fileOf('refused', i, folder))).toContain(rule);
  },
);

test('file names are kebab-case', () => {
  expect(complaintsOf('care/CamelCase.ts')).toContain('useFilenamingConvention');
});

test('no drawer folder anywhere', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const drawers = /(^|\/)(utils?|common|shared|helpers?|types|misc|lib|config)\//;
  expect(files.split('\n').filter((path) => drawers.test(path))).toEqual([]);
});
