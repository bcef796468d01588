import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '@afterglow/care/record';
import { createAccount, type Unlocked } from '@afterglow/care/record/account';
import { browserSession } from '@afterglow/care/record/rehearsal';
import { type Fetch, remoteAccount } from '@afterglow/care/record/remote';
import pg from 'pg';
import { readConfiguration } from './configuration.ts';
import { type RunningServer, startServer } from './start.ts';

/** A real server on a real PostgreSQL of its own, in a folder that goes away with it. */
export interface TestServer {
  readonly server: RunningServer;
  readonly url: string;
  readonly dataFolder: string;
  browser(extraHeaders?: Readonly<Record<string, string>>): Fetch;
  /** Straight to the database, past every route. */
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  logged(): string;
  restart(): Promise<TestServer>;
  close(): Promise<void>;
}

export const entropy = (length: number): Bytes => new Uint8Array(randomBytes(length));

/**
 * @param environment as `npm start` would find it; `AFTERGLOW_WEB` names the built app, without which there is
 *   one empty page.
 */
export async function testServer(
  environment: Record<string, string> = {},
  dataFolder = mkdtempSync(join(tmpdir(), 'afterglow-test-')),
): Promise<TestServer> {
  // Temporary folders are closed to others; PostgreSQL, which root lends another account, must enter.
  chmodSync(dataFolder, 0o755);
  const webFolder = environment.AFTERGLOW_WEB ?? join(dataFolder, 'web');
  if (environment.AFTERGLOW_WEB === undefined) {
    mkdirSync(webFolder, { recursive: true });
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Afterglow</title>');
  }
  const read = readConfiguration({
    PORT: '0',
    AFTERGLOW_DATA: dataFolder,
    AFTERGLOW_ACCOUNTS_PER_HOUR: '1000',
    ...environment,
  });
  if (!read.ok) throw new Error(read.why.join('\n'));
  const started = await startServer(read.configuration, webFolder);
  if (!started.ok) throw new Error(started.why);
  const { server } = started;
  const connection = server.engine?.connection ?? { connectionString: environment.DATABASE_URL };

  return {
    server,
    url: server.url,
    dataFolder,
    browser: (extraHeaders) => browserSession(fetch, server.url, extraHeaders),
    async query(text, values) {
      const client = new pg.Client(connection);
      await client.connect();
      try {
        return await client.query(text, values);
      } finally {
        await client.end();
      }
    },
    logged: () => readFileSync(join(dataFolder, 'afterglow.log'), 'utf8'),
    async restart() {
      await server.stop();
      return testServer(environment, dataFolder);
    },
    async close() {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

let people = 0;

/** Somebody with an account on this server, signed in on one device. */
export async function somebody(
  on: Pick<TestServer, 'browser'>,
  passphrase = 'six quiet words for a test',
): Promise<{
  readonly handle: string;
  readonly passphrase: string;
  readonly fetch: Fetch;
  readonly unlocked: Unlocked;
  readonly recoveryCode: string;
}> {
  const handle = `person-${process.pid}-${people++}`;
  const fetch = on.browser();
  const device = randomUUID() as Unlocked['keyring']['device'];
  const created = await createAccount({ handle, passphrase }, remoteAccount(fetch), device, entropy);
  if (!created.ok) throw new Error(`${created.problem.code} ${created.problem.where ?? ''}`);
  const unlocked = await created.value.open();
  if (!unlocked.ok) throw new Error(unlocked.problem.code);
  const { recoveryCode } = created.value;
  return { handle, passphrase, fetch, unlocked: unlocked.value, recoveryCode };
}
