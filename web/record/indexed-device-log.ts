import { failure, problem, type Result, success } from '@afterglow/care/problem';
import {
  type DeviceEntry,
  type DeviceLog,
  type EntryId,
  type Exchange,
  emptyHead,
  type Head,
  movedFrom,
  nextPlace,
  type Place,
  type Receipt,
  type RecordId,
  type SealedEntry,
  type StoredEntry,
  sameBytes,
} from '@afterglow/care/record';
import type { IDBPTransaction } from 'idb';
import { type Database, durable, type Schema, type StoredRow, stored } from './database.ts';

/**
 * This device's log in IndexedDB. Every change is one transaction over the entries and the record's row, so
 * several tabs can write at once: IndexedDB lets them in one after another.
 *
 * @param ofAccount whether writing needs the account to be on this device: what is under way while somebody leaves
 *   it, in this tab or another one, must not put anything back.
 */
export function indexedDeviceLog(database: Database, clock: () => number, ofAccount = false): DeviceLog {
  /** Changes in one transaction; problem `signed-out`, and no change, where the account has left. */
  async function changing<T>(change: (transaction: Changing) => Promise<Result<T>>): Promise<Result<T>> {
    const done = await stored(async () => {
      const transaction = database.transaction(['entry', 'record', 'account'], 'readwrite', durable);
      const here = !ofAccount || (await transaction.objectStore('account').get('account')) !== undefined;
      const changed = here ? await change(transaction) : failure(problem('signed-out'));
      await transaction.done;
      return changed;
    });
    return done.ok ? done.value : done;
  }

  return {
    append: (record, entries) =>
      changing(async (transaction) =>
        success(await appendTo(transaction, record, entries.map(unsent), clock)),
      ),

    read: (record, after, limit) =>
      stored(async () => {
        const range = IDBKeyRange.bound([record, after + 1], [record, Number.MAX_SAFE_INTEGER]);
        return (await database.getAll('entry', range, limit)).map(entryOf);
      }),

    head: (record) => stored(async () => (await database.get('record', record))?.head ?? emptyHead),

    readAll: (record) =>
      stored(async () => {
        const range = IDBKeyRange.bound([record, 0], [record, Number.MAX_SAFE_INTEGER]);
        return (await database.getAll('entry', range)).map(entryOf);
      }),

    summary: (record) =>
      stored(async () => {
        const transaction = database.transaction(['entry', 'record']);
        const waiting = await transaction.objectStore('entry').index('waiting').getAll([record, 1]);
        const row = await transaction.objectStore('record').get(record);
        return { seen: row?.seen ?? emptyHead, waiting: waiting.map(({ id }) => id) };
      }),

    find: (record, ids) =>
      stored(async () => {
        const index = database.transaction('entry').store.index('id');
        const rows = await Promise.all(ids.map((id) => index.get([record, id])));
        return rows
          .flatMap((row) => row ?? [])
          .toSorted((a, b) => a.position - b.position)
          .map(({ id, bytes }) => ({ id, bytes }));
      }),

    keep: (record, { confirmed, refused, seen }) =>
      changing(async (transaction) => {
        const entries = transaction.objectStore('entry');
        const own = new Map<EntryId, StoredRow>();
        for (const { id } of [...confirmed, ...refused]) {
          const row = await entries.index('id').get([record, id]);
          if (row !== undefined) own.set(id, row);
        }
        // Before anything is written: an exchange is kept as a whole or not at all.
        const moved = confirmed.find(({ id, place }) => movedFrom(own.get(id)?.sent, place));
        if (moved !== undefined) return failure(problem('chain-broken', `entry ${moved.id} stands twice`));
        for (const row of settledRows(own, { confirmed, refused })) await entries.put(row);
        const unknown = confirmed.filter(({ id }) => !own.has(id));
        await appendTo(transaction, record, unknown.map(arrivedAt), clock);
        const row = await transaction.objectStore('record').get(record);
        await transaction.objectStore('record').put({ record, head: row?.head ?? emptyHead, seen });
        return success(undefined);
      }),

    startOver: (record) =>
      changing(async (transaction) => {
        const range = IDBKeyRange.bound([record, 0], [record, Number.MAX_SAFE_INTEGER]);
        for (const row of await transaction.objectStore('entry').getAll(range)) {
          const { sent: _sent, refused: _refused, ...kept } = row;
          await transaction.objectStore('entry').put({ ...kept, waiting: 1 });
        }
        const row = await transaction.objectStore('record').get(record);
        await transaction
          .objectStore('record')
          .put({ record, head: row?.head ?? emptyHead, seen: emptyHead });
        return success(undefined);
      }),
  };
}

interface Arriving extends SealedEntry {
  readonly sent?: Head;
}

const sentTo = ({ place: { seq, chain } }: StoredEntry): Head => ({ seq, chain });

const arrivedAt = (entry: StoredEntry): Arriving => ({
  id: entry.id,
  bytes: entry.bytes,
  sent: sentTo(entry),
});

/** The device's own row, once the server has said where the entry stands; other bytes never replace it. */
const confirmedBy = (own: StoredRow, entry: StoredEntry): StoredRow =>
  sameBytes(own.bytes, entry.bytes)
    ? settled(own, { sent: sentTo(entry) })
    : settled(own, { refused: problem('entry-conflict', `entry ${entry.id}`) });

const unsent = ({ id, bytes }: SealedEntry): Arriving => ({ id, bytes });

type Changing = IDBPTransaction<Schema, ('entry' | 'record' | 'account')[], 'readwrite'>;

/** Appends inside a transaction; nothing in here may wait for anything but the transaction itself. */
async function appendTo(
  transaction: Changing,
  record: RecordId,
  arriving: readonly Arriving[],
  clock: () => number,
): Promise<readonly Receipt[]> {
  const entries = transaction.objectStore('entry');
  const records = transaction.objectStore('record');
  const row = await records.get(record);
  let head = row?.head ?? emptyHead;
  const receipts: Receipt[] = [];
  for (const { id, bytes, sent } of arriving) {
    const known = await entries.index('id').get([record, id]);
    if (known !== undefined) {
      receipts.push(
        sameBytes(known.bytes, bytes)
          ? { id, place: placeOf(known) }
          : { id, problem: problem('entry-conflict', `entry ${id}`) },
      );
      continue;
    }
    const place = nextPlace(head, bytes, clock());
    const { seq: position, receivedMs, chain } = place;
    await entries.add({
      record,
      position,
      id,
      bytes,
      receivedMs,
      chain,
      ...(sent === undefined ? { waiting: 1 as const } : { sent }),
    });
    head = { seq: position, chain };
    receipts.push({ id, place });
  }
  await records.put({ record, head, seen: row?.seen ?? emptyHead });
  return receipts;
}

const placeOf = ({ position, receivedMs, chain }: StoredRow): Place => ({ seq: position, receivedMs, chain });

const entryOf = (row: StoredRow): DeviceEntry => ({
  id: row.id,
  bytes: row.bytes,
  place: placeOf(row),
  ...(row.sent === undefined ? {} : { sent: row.sent }),
  ...(row.refused === undefined ? {} : { refused: row.refused }),
});

/** The device's own rows as an exchange leaves them. */
function settledRows(
  own: ReadonlyMap<EntryId, StoredRow>,
  { confirmed, refused }: Pick<Exchange, 'confirmed' | 'refused'>,
): readonly StoredRow[] {
  return [
    ...confirmed.flatMap((one) => {
      const row = own.get(one.id);
      return row === undefined ? [] : [confirmedBy(row, one)];
    }),
    ...refused.flatMap(({ id, problem: why }) => {
      const row = own.get(id);
      return row === undefined ? [] : [settled(row, { refused: why })];
    }),
  ];
}

/** A row whose sending is settled, one way or the other. */
function settled(row: StoredRow, how: Pick<StoredRow, 'sent'> | Pick<StoredRow, 'refused'>): StoredRow {
  const { waiting: _waiting, sent: _sent, refused: _refused, ...kept } = row;
  return { ...kept, ...how };
}
