import { failure, problem, success } from '@afterglow/care/problem';
import {
  type DeviceEntry,
  type DeviceLog,
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
 * @param isOpen whether the account is still open here: what an exchange brings after it was locked or left is
 *   not kept.
 */
export function indexedDeviceLog(
  database: Database,
  clock: () => number,
  isOpen: () => boolean = () => true,
): DeviceLog {
  const changing = () => database.transaction(['entry', 'record'], 'readwrite', durable);

  return {
    append: (record, entries) =>
      stored(async () => {
        const transaction = changing();
        const receipts = await appendTo(transaction, record, entries.map(unsent), clock);
        await transaction.done;
        return receipts;
      }),

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

    async keep(record, { confirmed, refused, seen }) {
      if (!isOpen()) return failure(problem('signed-out'));
      const done = await stored(async () => {
        const transaction = changing();
        const entries = transaction.objectStore('entry');
        const unknown: Arriving[] = [];
        for (const one of confirmed) {
          const own = await entries.index('id').get([record, one.id]);
          if (movedFrom(own?.sent, one.place)) {
            transaction.abort();
            await transaction.done.catch(() => undefined);
            return one.id;
          }
          if (own === undefined) unknown.push(arrivedAt(one));
          else await entries.put(confirmedBy(own, one));
        }
        for (const { id, problem: why } of refused) {
          const own = await entries.index('id').get([record, id]);
          if (own !== undefined) await entries.put(settled(own, { refused: why }));
        }
        await appendTo(transaction, record, unknown, clock);
        const row = await transaction.objectStore('record').get(record);
        await transaction.objectStore('record').put({ record, head: row?.head ?? emptyHead, seen });
        await transaction.done;
        return undefined;
      });
      if (!done.ok || done.value === undefined) return done.ok ? success(undefined) : done;
      return failure(problem('chain-broken', `entry ${done.value} stands twice`));
    },

    startOver: (record) =>
      stored(async () => {
        const transaction = changing();
        const range = IDBKeyRange.bound([record, 0], [record, Number.MAX_SAFE_INTEGER]);
        for (const row of await transaction.objectStore('entry').getAll(range)) {
          const { sent: _sent, refused: _refused, ...kept } = row;
          await transaction.objectStore('entry').put({ ...kept, waiting: 1 });
        }
        const row = await transaction.objectStore('record').get(record);
        await transaction
          .objectStore('record')
          .put({ record, head: row?.head ?? emptyHead, seen: emptyHead });
        await transaction.done;
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

type Changing = IDBPTransaction<Schema, ('entry' | 'record')[], 'readwrite'>;

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

/** A row whose sending is settled, one way or the other. */
function settled(row: StoredRow, how: Pick<StoredRow, 'sent'> | Pick<StoredRow, 'refused'>): StoredRow {
  const { waiting: _waiting, sent: _sent, refused: _refused, ...kept } = row;
  return { ...kept, ...how };
}
