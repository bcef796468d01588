// Holds the built app to web/size-budget.json.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '..', 'web', 'dist');

interface BuiltFile {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** The files that `entry` needs before it runs, in Vite's manifest. */
export function neededBy(manifest: Readonly<Record<string, BuiltFile>>, entry: string): readonly BuiltFile[] {
  const found = new Map<string, BuiltFile>();
  const visit = (name: string) => {
    const file = manifest[name];
    if (file === undefined || found.has(name)) return;
    found.set(name, file);
    for (const imported of file.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...found.values()];
}

if (import.meta.main) {
  const budget = JSON.parse(readFileSync(join(dist, '..', 'size-budget.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8'));
  const first = neededBy(manifest, 'index.html');
  const compressed = (file: string) => statSync(join(dist, `${file}.br`)).size;
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  const styles = [...new Set(first.flatMap(({ css }) => css ?? []))];
  // Of each face the basic Latin range is what a first page loads; the extended one waits for a name that needs it.
  const fonts = [...new Set(first.flatMap(({ assets }) => assets ?? []))].filter(
    (file) => /\.woff2$/.test(file) && !/latin-ext/.test(file),
  );
  const measured = {
    firstRouteScript: sum(first.map(({ file }) => compressed(file))),
    firstRouteStyle: sum(styles.map(compressed)),
    firstRouteFonts: sum(fonts.map((file) => statSync(join(dist, file)).size)),
  };
  for (const [name, size] of Object.entries(measured)) {
    const limit = budget[name];
    const line = `${name}: ${(size / 1024).toFixed(1)} KiB of ${(limit / 1024).toFixed(0)}`;
    console.log(line);
    if (size === 0) {
      console.error(`${name} measured nothing: the check itself is broken`);
      process.exitCode = 1;
    }
    if (size > limit) {
      console.error(`${line}: too large`);
      process.exitCode = 1;
    }
  }
}
