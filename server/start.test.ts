import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  emptyHead,
  followChain,
  memoryDeviceLog,
  momentOf,
  type SealedEntry,
  synchronise,
  writeEntry,
} from '@afterglow/care/record';
import { browserSession } from '@afterglow/care/record/rehearsal';
import { remoteRecord } from '@afterglow/care/record/remote';
import { afterEach, describe, expect, test } from 'vitest';
import { isAlive } from './engine/postmaster.ts';
import { entropy, somebody, type TestServer, testServer } from './test-server.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-start-'));
  // Temporary folders are closed to others; PostgreSQL, which root lends another account, must enter.
  chmodSync(folder, 0o755);
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `node server/main.ts` as a process of its own. */
function launch(environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', AFTERGLOW_ACCOUNTS_PER_HOUR: '1000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += String(data)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (message) => resolve((message as { ready: string }).ready));
    void ended.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  cleanUp.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { child, ready, ended, said: () => said };
}

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

type Person = Awaited<ReturnType<typeof somebody>>;

async function write(person: Person, count: number): Promise<SealedEntry[]> {
  const entries: SealedEntry[] = [];
  for (let i = 0; i < count; i++) {
    const now = { instantMs: Date.now(), offsetMinutes: 0, zone: 'UTC' };
    const written = await writeEntry(
      { kind: 'check-in', happened: momentOf(now), fields: { mood: i % 11 } },
      { keyring: person.unlocked.keyring, now, entropy, seen: emptyHead },
    );
    if (!written.ok) throw new Error(written.problem.code);
    entries.push(written.value);
  }
  return entries;
}

describe('starting and stopping', () => {
  test('[SV26] a second start keeps the data', async () => {
    let server: TestServer = await testServer();
    const person = await somebody(server);
    const entries = await write(person, 3);
    await remoteRecord(person.fetch, person.unlocked.on.record).push(entries);
    server = await server.restart();
    cleanUp.push(() => server.close());
    const { rows } = await server.query('select count(*)::int as count from entry');
    expect(rows[0]).toEqual({ count: 3 });
  });

  test('[SV26] a second process on the same folder is refused in words and does no harm', async () => {
    const folder = newFolder();
    const first = launch({ AFTERGLOW_DATA: folder });
    const url = await first.ready;
    const second = launch({ AFTERGLOW_DATA: folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('Another Afterglow is already running on');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('[SV27] Ctrl-C and SIGTERM stop server and database in order', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const folder = newFolder();
      const { child, ready, ended, said } = launch({ AFTERGLOW_DATA: folder });
      await ready;
      const postmaster = postmasterOf(folder);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(said()).toContain('Stopped. Everything is kept.');
      expect(isAlive(postmaster)).toBe(false);
    }
  });

  test('[SV28][P2] after kill -9 in the middle of writing, the next start finds everything that was confirmed', async () => {
    const folder = newFolder();
    const first = launch({ AFTERGLOW_DATA: folder });
    const url = await first.ready;
    const person = await somebody({ browser: () => browserSession(fetch, url) });
    const { record } = person.unlocked.keyring;
    const remote = remoteRecord(person.fetch, record);
    const confirmed: string[] = [];
    const writing = (async () => {
      for (;;) {
        const entries = await write(person, 2);
        const pushed = await remote.push(entries);
        if (!pushed.ok) return;
        confirmed.push(...pushed.value.receipts.map(({ id }) => id));
      }
    })();
    while (confirmed.length < 20) await sleep(5);
    const postmaster = postmasterOf(folder);
    first.child.kill('SIGKILL');
    await first.ended;
    await writing;
    expect(isAlive(postmaster)).toBe(true);

    const again = launch({ AFTERGLOW_DATA: folder, PORT: new URL(url).port });
    expect(await again.ready).toBe(url);
    expect(again.said()).toContain('start that was cut off');
    expect(postmasterOf(folder)).toBe(postmaster);
    const log = memoryDeviceLog(Date.now);
    expect((await synchronise(record, log, remote)).ok).toBe(true);
    const all = await log.readAll(record);
    if (!all.ok) throw new Error('log');
    const ids = all.value.map(({ id }) => id as string);
    for (const id of confirmed) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(followChain(emptyHead, all.value).ok).toBe(true);
  });

  test('[SV28] after kill -9 of the database as well, it recovers by itself', async () => {
    const folder = newFolder();
    const first = launch({ AFTERGLOW_DATA: folder });
    await first.ready;
    const postmaster = postmasterOf(folder);
    first.child.kill('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await first.ended;
    const again = launch({ AFTERGLOW_DATA: folder });
    const url = await again.ready;
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(postmasterOf(folder)).not.toBe(postmaster);
  });

  test('[SV29] data of another PostgreSQL version is left alone, in words', async () => {
    const folder = newFolder();
    const first = launch({ AFTERGLOW_DATA: folder });
    await first.ready;
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(join(folder, 'postgres/cluster/PG_VERSION'), '14\n');
    const second = launch({ AFTERGLOW_DATA: folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('was made by PostgreSQL 14');
  });

  test('[SV29] a password that does not belong to the data is said at once, and nothing is left running', async () => {
    const folder = newFolder();
    const first = launch({ AFTERGLOW_DATA: folder });
    await first.ready;
    first.child.kill('SIGTERM');
    await first.ended;
    const password = readFileSync(join(folder, 'postgres-password'), 'utf8');
    writeFileSync(join(folder, 'postgres-password'), 'another one');
    const second = launch({ AFTERGLOW_DATA: folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('does not take the password in');
    expect(existsSync(join(folder, 'postgres/cluster/postmaster.pid'))).toBe(false);
    writeFileSync(join(folder, 'postgres-password'), password);
    await launch({ AFTERGLOW_DATA: folder }).ready;
  });

  test('[SV29] a link in the place of a folder is refused, and what it leads to is left alone', async () => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    mkdirSync(join(folder, 'postgres'));
    symlinkSync(elsewhere, join(folder, 'postgres/socket'));
    const refused = launch({ AFTERGLOW_DATA: folder });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('The folders for the database cannot be made');
    expect(statSync(elsewhere).mode & 0o777).toBe(0o755);
  });

  test('[SV27] a signal in the middle of a start ends it, and leaves no database behind', async () => {
    const folder = newFolder();
    const starting = launch({ AFTERGLOW_DATA: folder });
    const socket = join(folder, 'postgres/cluster/postmaster.pid');
    while (!existsSync(socket)) await sleep(1);
    starting.child.kill('SIGTERM');
    expect(await starting.ended).toBe(0);
    expect(existsSync(socket)).toBe(false);
  });

  test('[SV29] a port in use is said, with what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    cleanUp.push(() => taken.close());
    const { port } = taken.address() as { port: number };
    const refused = launch({ AFTERGLOW_DATA: newFolder(), PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`Port ${port} is in use`);
  });

  test('[SV30] DATABASE_URL uses a server that is already there, and starts none', async () => {
    const host = await testServer();
    cleanUp.push(() => host.close());
    await host.query('create database elsewhere');
    const { connection } = host.server.engine ?? {};
    if (connection === undefined) throw new Error('engine');
    const url = `postgres://${connection.user}:${connection.password}@localhost/elsewhere?host=${connection.host}`;
    const guest = await testServer({ DATABASE_URL: url });
    expect(guest.server.engine).toBeUndefined();
    const person = await somebody(guest);
    const pushed = await remoteRecord(person.fetch, person.unlocked.on.record).push(await write(person, 2));
    expect(pushed.ok).toBe(true);
    expect((await guest.query('select count(*)::int as count from entry')).rows[0]).toEqual({ count: 2 });
    await guest.close();
  });

  test('[SV30] a database that cannot be reached is said, with what to check', async () => {
    const refused = launch({
      AFTERGLOW_DATA: newFolder(),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere',
    });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('The database cannot be reached');
  });

  test('[SV31] stopping answers what has begun', async () => {
    const server = await testServer();
    const person = await somebody(server);
    const remote = remoteRecord(person.fetch, person.unlocked.on.record);
    const entries = await write(person, 40);
    const asked = entries.map((entry) => remote.push([entry]));
    await Promise.any(asked);
    const stopped = server.server.stop();
    const answers = await Promise.all(asked);
    await stopped;
    // Whatever was confirmed is there; whatever was not says so, and the device keeps it.
    const confirmed = answers.filter(({ ok }) => ok).length;
    for (const answer of answers) {
      if (!answer.ok) expect(['offline', 'server-unavailable']).toContain(answer.problem.code);
    }
    const again = await testServer({}, server.dataFolder);
    cleanUp.push(() => again.close());
    const { rows } = await again.query('select count(*)::int as count from entry');
    expect(rows[0].count).toBeGreaterThanOrEqual(confirmed);
    expect(confirmed).toBeGreaterThan(0);
  });

  test('[SV32][P2] with the database gone every route says so, the server stays up, and goes on', async () => {
    const server = await testServer();
    cleanUp.push(() => server.close());
    const person = await somebody(server);
    const { record } = person.unlocked.keyring;
    const remote = remoteRecord(person.fetch, record);
    const entries = await write(person, 2);
    await remote.push(entries.slice(0, 1));
    const postmaster = server.server.engine?.pid() ?? 0;
    process.kill(postmaster, 'SIGSTOP');
    process.kill(postmaster, 'SIGKILL');
    while (isAlive(postmaster)) await sleep(5);

    expect(await remote.push(entries)).toMatchObject({ problem: { code: 'server-unavailable' } });
    expect((await fetch(`${server.url}/health`)).status).toBe(503);
    const signIn = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ handle: person.handle, signInSecret: 'x'.repeat(43) }),
    });
    expect([401, 503]).toContain(signIn.status);

    while ((await fetch(`${server.url}/health`)).status !== 200) await sleep(50);
    const pushed = await remote.push(entries);
    expect(pushed.ok && pushed.value.receipts).toMatchObject([{ place: { seq: 1 } }, { place: { seq: 2 } }]);
    await expect.poll(() => server.logged()).toContain('the database had ended');
  });
});
