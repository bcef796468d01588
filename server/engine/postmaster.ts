import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineAccount } from './account.ts';
import type { Binaries } from './binaries.ts';

/** A PostgreSQL cluster on disk and everything needed to run it. */
export interface Cluster {
  readonly folder: string;
  readonly socketFolder: string;
  readonly password: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
  readonly account: EngineAccount | undefined;
  readonly logFile: string;
}

/** The superuser's password: made once, readable by our own account only. */
export function clusterPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster if there is none: with data checksums, and under another name until it is whole, so that
 * an interrupted start leaves nothing half-made. Returns what initdb said where it failed.
 */
export function makeCluster(cluster: Cluster): string | undefined {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return undefined;
  const unfinished = `${cluster.folder}.new`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  // `wx`: never through a link that somebody put there.
  writeFileSync(passwordFile, cluster.password, { mode: 0o600, flag: 'wx' });
  if (cluster.account !== undefined) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  const made = spawnSync(
    join(cluster.binaries.folder, 'bin', 'initdb'),
    [
      `--pgdata=${unfinished}`,
      '--username=afterglow',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...cluster.account, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    return (made.stderr || made.error?.message || 'initdb failed').trim();
  }
  renameSync(unfinished, cluster.folder);
  return undefined;
}

/** The major version a cluster was made with. */
export const clusterVersion = (folder: string): string =>
  readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();

/** The process that runs this cluster now, or undefined where none does. */
export function runningPostmaster(folder: string): number | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, dataFolder] = readFileSync(file, 'utf8').split('\n');
  return dataFolder === folder && isAlive(Number(pid)) ? Number(pid) : undefined;
}

/** Starts the cluster, without waiting until it answers. */
export function startPostmaster(cluster: Cluster): ChildProcess {
  const settings = {
    // No TCP at all: the socket lies in a folder that only this account may enter.
    listen_addresses: '',
    unix_socket_directories: cluster.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    password_encryption: 'scram-sha-256',
    // A log must not hold what was written, sealed though it is, nor a handle: no statements, no details.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    log_checkpoints: 'off',
    timezone: 'UTC',
  };
  const log = openSync(cluster.logFile, 'a', 0o600);
  const started = spawn(
    join(cluster.binaries.folder, 'bin', 'postgres'),
    [
      '-D',
      cluster.folder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...cluster.account,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C reaches us alone, and we stop it in order.
      detached: true,
    },
  );
  closeSync(log);
  return started;
}

/** Stops a postmaster: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, 20_000)) return;
  // It hangs. An immediate stop loses nothing either; the next start replays the write-ahead log.
  signal(pid, 'SIGQUIT');
  await gone(pid, 10_000);
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself, which is all that was wanted.
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
