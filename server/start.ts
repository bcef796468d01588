import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type pg from 'pg';
import { authentication, migrateAccounts } from './account/authentication.ts';
import { attemptLimits } from './account/limits.ts';
import type { Configuration } from './configuration.ts';
import { connect } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { app } from './http/app.ts';
import { openLog } from './log.ts';
import { postgresStore } from './record/postgres-store.ts';
import { recordTail } from './record/tail.ts';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** The port it listens on, which a proxy in front knows. */
  readonly port: number;
  /** The PostgreSQL of our own, where there is one. */
  readonly engine: Engine | undefined;
  /** Answers what it has begun, for at most ten seconds, then closes everything in order. */
  stop(): Promise<void>;
}

export type ServerStart =
  | { readonly ok: true; readonly server: RunningServer }
  | { readonly ok: false; readonly why: string };

const DRAIN_MS = 10_000;

/**
 * Brings up database, tables and routes, in this order, and listens once everything behind it works.
 *
 * @param stopping ends a start that is still waiting for its database.
 */
export async function startServer(
  configuration: Configuration,
  webFolder: string,
  stopping: AbortSignal = new AbortController().signal,
): Promise<ServerStart> {
  const { databaseUrl, dataFolder, secret, host, port, origin } = configuration;
  const log = openLog(configuration);
  const started =
    databaseUrl === undefined
      ? await startEngine(dataFolder, {
          onRestart: (restarted) => log.warn({ restarted }, 'the database had ended'),
          stopping,
        })
      : undefined;
  if (started?.ok === false) return started;
  const engine = started?.engine;
  const connection: pg.ClientConfig = engine?.connection ?? { connectionString: databaseUrl };
  const { pool, db, close } = connect(connection);
  const abandon = async (why: string): Promise<ServerStart> => {
    await close();
    await engine?.stop();
    return { ok: false, why };
  };

  const auth = authentication({ db, secret, secureCookies: origin?.startsWith('https:') ?? false });
  try {
    const failed = await migrate(db, () => migrateAccounts(auth));
    if (failed !== undefined) {
      return await abandon(`The database could not be brought to this version: ${failed}. Nothing was lost.`);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return abandon(
      `The database cannot be reached: ${why}. Check DATABASE_URL and that PostgreSQL is running.`,
    );
  }

  const tail = recordTail(connection, log);
  const limits = attemptLimits(pool, configuration.accountsPerHour, secret);
  const services = { configuration, db, auth, limits, store: postgresStore(db), tail, log };
  const http = createServer(getRequestListener(app(services, webFolder).fetch));
  const listening = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    http.once('error', resolve);
    http.listen(port, host, () => resolve(undefined));
  });
  if (listening !== undefined) {
    await tail.close();
    return abandon(
      listening.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`
        : `Cannot listen on ${host}, port ${port}: ${listening.message}`,
    );
  }
  log.info({ adopted: engine?.adopted ?? false }, 'started');

  let stopped: Promise<void> | undefined;
  const shutDown = async () => {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    // Live streams never end by themselves; everything else gets its answer first.
    await tail.close();
    http.closeIdleConnections();
    const late = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(late);
    await close();
    await engine?.stop();
    log.info('stopped');
  };
  const address = http.address() as AddressInfo;
  const url = origin ?? `http://${host === '::1' ? '[::1]' : host}:${address.port}`;
  const stop = () => {
    stopped ??= shutDown();
    return stopped;
  };
  return { ok: true, server: { url, port: address.port, engine, stop } };
}
