import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { canEnter, type EngineAccount, engineAccount, privateFolder, reachableBinaries } from './account.ts';
import { installedBinaries } from './binaries.ts';
import {
  type Cluster,
  clusterPassword,
  clusterVersion,
  isAlive,
  makeCluster,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

/** A running PostgreSQL of our own. */
export interface Engine {
  readonly connection: pg.ClientConfig;
  /** Where the data lies. */
  readonly folder: string;
  /** Whether it was already running, left behind by a process that was killed. */
  readonly adopted: boolean;
  /** The postmaster's process id; another one after it was restarted. */
  pid(): number;
  stop(): Promise<void>;
}

/** Why the engine did not start, in words for whoever typed `npm start`. */
export type EngineStart =
  | { readonly ok: true; readonly engine: Engine }
  | { readonly ok: false; readonly why: string };

// Any number will do, as long as every Afterglow takes the same.
const LOCK = 6_174_229;

export interface EngineOptions {
  /** Told each time a PostgreSQL that had ended was started again, or could not be. */
  readonly onRestart?: (restarted: boolean) => void;
  /** Ends a start that is still waiting. */
  readonly stopping?: AbortSignal;
}

/**
 * Brings up the PostgreSQL that keeps its data under `dataFolder`: makes the cluster on the first start, and
 * adopts a running one that a killed process left behind. Exactly one Afterglow at a time runs on a folder:
 * the holder of an advisory lock inside it, which the database itself takes back when its holder dies.
 *
 * A PostgreSQL that ends while it should run is started again.
 */
export async function startEngine(
  dataFolder: string,
  { onRestart = () => undefined, stopping: cutShort = new AbortController().signal }: EngineOptions = {},
): Promise<EngineStart> {
  const installed = installedBinaries();
  if (installed === undefined) {
    return refused(
      `No PostgreSQL comes with npm for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or later) and start again.`,
    );
  }
  let cluster: Cluster;
  try {
    cluster = prepare(resolve(dataFolder), installed);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(
      `The folders for the database cannot be made (${why}). Each must be a folder of its own, not a link or a file. Nothing was changed.`,
    );
  }
  const failed = makeCluster(cluster);
  if (failed !== undefined)
    return refused(`The database could not be set up in ${cluster.folder}: ${failed}`);
  const version = clusterVersion(cluster.folder);
  if (version !== installed.version.split('.')[0]) {
    return refused(
      `The data in ${cluster.folder} was made by PostgreSQL ${version}, and this is ${installed.version}. Nothing was changed. Start the Afterglow that made it, or move the data with pg_dump.`,
    );
  }
  const first = await raise(cluster, cutShort);
  if (!first.ok) return first;

  let running = first.postmaster;
  const stopping = new AbortController();
  const watch = (async () => {
    while (!stopping.signal.aborted) {
      await sleep(500, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted || isAlive(running.pid)) continue;
      // It may end again while it is asked whether it is well; then the next round starts it.
      const again = await raise(cluster, stopping.signal).catch(() => refused('it ended at once'));
      onRestart(again.ok);
      if (again.ok) running = again.postmaster;
    }
  })();
  const engine: Engine = {
    connection: connectionOf(cluster),
    folder: cluster.folder,
    adopted: first.postmaster.adopted,
    pid: () => running.pid,
    async stop() {
      stopping.abort();
      await watch;
      await running.guard.end().catch(() => undefined);
      await stopPostmaster(running.pid);
    },
  };
  return { ok: true, engine };
}

/** A postmaster that answers, and the connection whose lock says it is ours. */
interface Postmaster {
  readonly pid: number;
  readonly adopted: boolean;
  readonly guard: pg.Client;
}

/** Starts or adopts the cluster's postmaster, and makes sure that it is ours alone and keeps what it confirms. */
async function raise(
  cluster: Cluster,
  cutShort: AbortSignal,
): Promise<
  { readonly ok: true; readonly postmaster: Postmaster } | { readonly ok: false; readonly why: string }
> {
  const found = runningPostmaster(cluster.folder);
  const up =
    found === undefined ? await startAndConnect(cluster, cutShort) : await adopt(cluster, found, cutShort);
  if (cutShort.aborted) {
    if (up !== undefined && up.guard !== 'refused') await up.guard.end();
    if (up !== undefined && found === undefined) await stopPostmaster(up.pid);
    return refused('Stopped before the database was ready. Everything is kept.');
  }
  if (up === undefined) return refused(`PostgreSQL does not start; ${cluster.logFile} says why.`);
  const { pid, guard } = up;
  if (guard === 'refused') {
    if (found === undefined) await stopPostmaster(pid);
    return refused(
      `The database in ${cluster.folder} does not take the password in ${cluster.passwordFile}. Put back the file that belongs to it (it lies beside the data, and in every copy of it), or give another AFTERGLOW_DATA to begin anew. Nothing was changed.`,
    );
  }
  // The guard's connection is the lock. If it breaks, the postmaster has ended and is started again.
  if (!(await takeLock(guard))) {
    await guard.end();
    return refused(
      `Another Afterglow is already running on ${cluster.folder}. Use that one, or stop it first; nothing was changed.`,
    );
  }
  const unsafe = await unsafeSetting(guard);
  if (unsafe !== undefined) {
    await guard.end();
    await stopPostmaster(pid);
    return refused(`PostgreSQL runs with ${unsafe}, so what it confirms could be lost. Not started.`);
  }
  return { ok: true, postmaster: { pid, adopted: found !== undefined, guard } };
}

async function adopt(cluster: Cluster, pid: number, cutShort: AbortSignal) {
  const waiting = () => isAlive(pid) && !cutShort.aborted;
  const guard = await connectWhenReady(connectionOf(cluster), waiting);
  return guard === undefined ? startAndConnect(cluster, cutShort) : { pid, guard };
}

/**
 * A postmaster that was killed leaves its children a moment to notice, and until they have, a new one refuses
 * to start. So a start that fails is tried again for ten seconds.
 */
async function startAndConnect(cluster: Cluster, cutShort: AbortSignal) {
  for (let attempt = 0; attempt < 20 && !cutShort.aborted; attempt++) {
    const started = startPostmaster(cluster);
    let failed = false;
    started.once('error', () => {
      failed = true;
    });
    const { pid } = started;
    const alive = () => !failed && started.exitCode === null && started.signalCode === null;
    const guard = await connectWhenReady(connectionOf(cluster), () => alive() && !cutShort.aborted);
    if (guard !== undefined && pid !== undefined) return { pid, guard };
    if (cutShort.aborted && pid !== undefined) await stopPostmaster(pid);
    await sleep(500);
  }
  return undefined;
}

const connectionOf = (cluster: Cluster): pg.ClientConfig => ({
  host: cluster.socketFolder,
  user: 'afterglow',
  password: cluster.password,
  database: 'afterglow',
});

const refused = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why });

function prepare(dataFolder: string, installed: NonNullable<ReturnType<typeof installedBinaries>>): Cluster {
  const account = engineAccount();
  mkdirSync(dataFolder, { recursive: true });
  const elsewhere = '/var/lib/afterglow';
  const home = canEnter(dataFolder, account) ? dataFolder : homeElsewhere(dataFolder, elsewhere);
  mkdirSync(home, { recursive: true });
  privateFolder(join(home, 'postgres'), account);
  // A socket's whole path must stay under 108 bytes.
  const near = join(home, 'postgres', 'socket');
  const socketFolder = near.length < 88 ? near : socketElsewhere(home, account);
  privateFolder(socketFolder, account);
  const passwordFile = join(home, 'postgres-password');
  return {
    folder: join(home, 'postgres', 'cluster'),
    socketFolder,
    passwordFile,
    password: clusterPassword(passwordFile),
    binaries: reachableBinaries(installed, account, elsewhere),
    account,
    logFile: join(home, 'postgres.log'),
  };
}

/**
 * A folder that root alone may enter (a checkout in root's home) cannot hold the engine's files. They lie
 * elsewhere then, and the data folder keeps a note of where, so that it can be moved.
 */
function homeElsewhere(dataFolder: string, elsewhere: string): string {
  const note = join(dataFolder, 'database-folder');
  if (!existsSync(note)) writeFileSync(note, join(elsewhere, randomBytes(6).toString('hex')));
  return readFileSync(note, 'utf8').trim();
}

/**
 * A folder for the socket where the path of the data is too long for one. Its name cannot be guessed, so nobody
 * can have made it before us; a note beside the data keeps it for the next start.
 */
function socketElsewhere(home: string, account: EngineAccount | undefined): string {
  const note = join(home, 'socket-folder');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  const found = lstatSync(noted, { throwIfNoEntry: false });
  if (found?.isDirectory() && found.uid === (account?.uid ?? process.getuid?.())) return noted;
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-'));
  writeFileSync(note, folder);
  return folder;
}

// PostgreSQL's own code for a password it does not take (class 28, invalid authorization).
const wrongPassword = '28P01';

/**
 * Ready is when a query answers, not when a log says so. Gives `refused` where the password is not the one the
 * cluster was made with, which no waiting will change.
 */
async function connectWhenReady(
  connection: pg.ClientConfig,
  alive: () => boolean,
): Promise<pg.Client | 'refused' | undefined> {
  while (alive()) {
    const maintenance = new pg.Client({ ...connection, database: 'postgres' });
    maintenance.on('error', () => undefined);
    try {
      await maintenance.connect();
      const { rowCount } = await maintenance.query("select from pg_database where datname = 'afterglow'");
      if (rowCount === 0) await maintenance.query('create database afterglow');
      await maintenance.end();
      const client = new pg.Client(connection);
      // It may break at any moment from here on; without a listener that would end us.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === wrongPassword) return 'refused';
      await maintenance.end().catch(() => undefined);
      await sleep(25);
    }
  }
  return undefined;
}

/**
 * Waits a little: the lock of a process that was killed a moment ago is free as soon as PostgreSQL notices
 * that its connection has closed.
 */
async function takeLock(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [LOCK]);
    if (rows[0]?.taken === true) return true;
    await sleep(100);
  }
  return false;
}

async function unsafeSetting(client: pg.Client): Promise<string | undefined> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
    const { rows } = await client.query(`show ${setting}`);
    if (rows[0]?.[setting] !== 'on') return `${setting} = ${rows[0]?.[setting]}`;
  }
  return undefined;
}
