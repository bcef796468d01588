import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'web', 'dist', 'built-from');

/**
 * Builds the app where its sources changed since it was built last. Looking takes a few milliseconds; building
 * takes some seconds.
 *
 * @returns whether it was built now.
 */
export async function buildWeb(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const { build } = await import('vite');
  // Vite would take a test runner's NODE_ENV over, and build React for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const patterns = [
    'web/**/*.{ts,tsx,css,html,svg,png,webmanifest,json}',
    'care/**/*.{ts,json}',
    'package-lock.json',
  ];
  const unrelated = (path: string) => /node_modules|\/dist\b|\.test\.tsx?$|journey/.test(path);
  for (const path of globSync(patterns, { cwd: root, exclude: unrelated }).toSorted()) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
