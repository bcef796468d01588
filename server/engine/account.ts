import { spawnSync } from 'node:child_process';
import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  fchmodSync,
  fchownSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';

/** The operating-system account that PostgreSQL runs under; undefined where it is simply our own. */
export interface EngineAccount {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root lends it `postgres` where that exists, else `nobody`. */
export function engineAccount(): EngineAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find(([user]) => user === name);
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  return { uid: 65_534, gid: 65_534 };
}

/**
 * Makes a folder that only the engine's account may enter. What stands there must be a real folder: a link, which
 * that account could have put there, would hand over whatever it leads to. Throws where it is not.
 */
export function privateFolder(path: string, account: EngineAccount | undefined): void {
  mkdirSync(path, { recursive: true });
  const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
  const folder = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    if (account !== undefined) fchownSync(folder, account.uid, account.gid);
    fchmodSync(folder, 0o700);
  } finally {
    closeSync(folder);
  }
}

/** Whether the account can enter this folder: a checkout in root's home, say, is closed to everybody else. */
export function canEnter(path: string, account: EngineAccount | undefined): boolean {
  if (account === undefined) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', path], { ...account, cwd: '/' });
  return tried.status === 0;
}

/**
 * PostgreSQL's programs where the account can run them: where npm put them, or a copy under `elsewhere`.
 */
export function reachableBinaries(
  installed: Binaries,
  account: EngineAccount | undefined,
  elsewhere: string,
): Binaries {
  if (canEnter(join(installed.folder, 'bin'), account)) return installed;
  const folder = join(elsewhere, `engine-${installed.version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, folder);
  }
  return { ...installed, folder };
}
