import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** The pool every query goes through, and Kysely on top of it. */
export interface Connected {
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/**
 * Opens the pool. Nothing is connected until the first query, and a database that went away is noticed by
 * the query that needs it: within three seconds, never by waiting for ever.
 */
export function connect(connection: pg.ClientConfig): Connected {
  const pool = new pg.Pool({
    ...connection,
    max: 20,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end us.
  pool.on('error', () => undefined);
  // The same for one that breaks between two queries of a transaction; the next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}

/** Whether this error means that the database is not there, rather than that we asked it something wrong. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // Class 08 is connection trouble, 57P0x a server that stops or starts, 53 one that is out of resources.
  const gone = /^(08...|57P0[1-5]|53...|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
  return (
    gone.test(code) || /connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  );
}
