// What `npm test` runs once everything is installed: every check and every test, cheapest first, and all of them
// even where one fails, so that one run tells everything.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const workspaces = ['care', 'server', 'web', 'web/service-worker', 'cli', '.'];

interface Step {
  readonly name: string;
  readonly passed: boolean;
}

const steps: Step[] = [];

const chromium = ensureChromium();
if ('missing' in chromium) {
  process.stderr.write(`${chromium.missing}\n`);
  // A pipeline that cannot open a browser has tested nothing that a person uses.
  steps.push({ name: 'Chromium', passed: process.env.CI !== 'true' });
}

await check('style and import law', [bin('biome'), 'ci', '--colors=off']);
await check('types', ...workspaces.map((workspace) => [bin('tsc'), '--noEmit', '-p', workspace]));
await check('rules and tests name each other', ['node', 'tools/check-rules.ts']);
await check('words', ['node', 'tools/check-words.ts']);
await check('colours and sizes', ['node', 'tools/check-styles.ts']);
const built = await buildWeb().then(
  () => true,
  (cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`);
    return false;
  },
);
steps.push({ name: 'build', passed: built });
if (built) await check('size budget', ['node', 'tools/check-size.ts']);

const counts = await runTests('missing' in chromium ? ['unit', 'server'] : []);
const failedSteps = steps.filter(({ passed }) => !passed);
for (const { name } of failedSteps) process.stderr.write(`Failed: ${name}\n`);
process.stdout.write(
  `${counts.passed + steps.length - failedSteps.length} passed, ${counts.failed + failedSteps.length} failed` +
    `${'missing' in chromium ? ', browser tests not run' : ''}\n`,
);
process.exitCode = counts.failed + failedSteps.length > 0 ? 1 : 0;

/** Runs commands side by side as one step, and prints what they said. */
async function check(name: string, ...commands: readonly (readonly string[])[]): Promise<void> {
  const begun = performance.now();
  const results = await Promise.all(commands.map((command) => execute(command)));
  const passed = results.every(({ code }) => code === 0);
  steps.push({ name, passed });
  for (const { output } of results) if (!passed || name.includes('budget')) process.stdout.write(output);
  process.stdout.write(
    `${passed ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`,
  );
}

/** Runs the tests, of these projects or of all, with their report on the screen, and counts them. */
async function runTests(projects: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-tests-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await execute(
      [
        bin('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...projects.flatMap((project) => ['--project', project]),
      ],
      'inherit',
    );
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A suite that did not load, or an error outside a test, fails without a failed test.
    const failed = Math.max(numFailedTests, code === 0 ? 0 : 1);
    return { passed: numPassedTests, failed };
  } catch (cause) {
    process.stderr.write(`The tests left no report: ${String(cause)}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function execute(
  [command = '', ...args]: readonly string[],
  output: 'pipe' | 'inherit' = 'pipe',
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output] });
    const said: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (cause) => resolve({ code: 1, output: `${command}: ${cause.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
  });
}
