import { failure, problem, type Result, success } from '@afterglow/care/problem';
import type { EntryId, Head, Receipt, RecordStore, StoredEntry } from '@afterglow/care/record';
import { type Kysely, sql } from 'kysely';
import { isDatabaseGone } from '../database/connect.ts';
import type { Database } from '../database/schema.ts';

/** The most bytes of entries that one page holds, so that reading a record takes the same memory however large it is. */
const pageBytes = 4 * 1024 * 1024;

/**
 * Records in PostgreSQL. A database that is not there is a problem, not a throw; anything else that goes
 * wrong is our own mistake and is thrown.
 */
export function postgresStore(db: Kysely<Database>): RecordStore {
  return {
    append: (record, entries) =>
      reached(async () => {
        const ids = entries.map(({ id }) => id);
        const frames = entries.map(({ bytes }) => Buffer.from(bytes));
        const { rows } = await sql<AppendedRow>`
          select entry_id, seq::float8 as seq, received_ms::float8 as received_ms, chain
          from append_entries(${record}::uuid, ${ids}::uuid[], ${frames}::bytea[])`.execute(db);
        return success(rows.map(receiptOf));
      }),

    read: (record, after, limit) =>
      reached(async () => {
        const { rows } = await sql<EntryRow>`
          with page as (
            select seq, sum(octet_length(frame)) over (order by seq) as bytes, row_number() over (order by seq) as nth
            from (
              select seq, frame from entry where record_id = ${record} and seq > ${after}
              order by seq limit ${limit}
            ) as next
          )
          select entry_id, entry.seq::float8 as seq, received_ms::float8 as received_ms, chain, frame
          from entry join page on page.seq = entry.seq
          where record_id = ${record} and (page.bytes <= ${pageBytes} or page.nth = 1) order by entry.seq`.execute(
          db,
        );
        return success(rows.map(storedOf));
      }),

    head: (record) =>
      reached(async () => {
        const { rows } = await sql<{ seq: number; chain: Buffer }>`
          select head_seq::float8 as seq, head_chain as chain from record where id = ${record}`.execute(db);
        const head: Head =
          rows[0] === undefined
            ? { seq: 0, chain: new Uint8Array(32) }
            : { seq: rows[0].seq, chain: new Uint8Array(rows[0].chain) };
        return success(head);
      }),
  };
}

interface AppendedRow {
  entry_id: string;
  seq: number | null;
  received_ms: number | null;
  chain: Buffer | null;
}

interface EntryRow {
  entry_id: string;
  seq: number;
  received_ms: number;
  chain: Buffer;
  frame: Buffer;
}

function receiptOf({ entry_id, seq, received_ms, chain }: AppendedRow): Receipt {
  const id = entry_id as EntryId;
  if (seq === null || received_ms === null || chain === null) {
    return { id, problem: problem('entry-conflict', `entry ${id}`) };
  }
  return { id, place: { seq, receivedMs: received_ms, chain: new Uint8Array(chain) } };
}

const storedOf = ({ entry_id, seq, received_ms, chain, frame }: EntryRow): StoredEntry => ({
  id: entry_id as EntryId,
  bytes: new Uint8Array(frame),
  place: { seq, receivedMs: received_ms, chain: new Uint8Array(chain) },
});

async function reached<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await ask();
  } catch (error) {
    if (isDatabaseGone(error)) return failure(problem('server-unavailable'));
    throw error;
  }
}
