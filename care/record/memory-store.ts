import { problem, success } from '../problem/index.ts';
import { sameBytes } from './bytes.ts';
import { emptyHead, nextPlace } from './chain.ts';
import type { EntryId, RecordId } from './identity.ts';
import type { Receipt, RecordStore, StoredEntry } from './store.ts';

interface Log {
  readonly log: StoredEntry[];
  readonly byId: Map<EntryId, StoredEntry>;
}

/** A store that lives as long as the process: for rehearsals, benchmarks and tests. */
export function memoryStore(clock: () => number): RecordStore {
  const records = new Map<RecordId, Log>();

  const recordOf = (record: RecordId) => {
    const found: Log = records.get(record) ?? { log: [], byId: new Map() };
    records.set(record, found);
    return found;
  };

  return {
    async append(record, entries) {
      const { log, byId } = recordOf(record);
      const receipts = entries.map(({ id, bytes }): Receipt => {
        const known = byId.get(id);
        if (known !== undefined) {
          return sameBytes(known.bytes, bytes)
            ? { id, place: known.place }
            : { id, problem: problem('entry-conflict', `entry ${id}`) };
        }
        const stored = { id, bytes, place: nextPlace(log.at(-1)?.place ?? emptyHead, bytes, clock()) };
        log.push(stored);
        byId.set(id, stored);
        return { id, place: stored.place };
      });
      return success(receipts);
    },
    async read(record, after, limit) {
      return success(recordOf(record).log.slice(after, after + limit));
    },
    async head(record) {
      return success(recordOf(record).log.at(-1)?.place ?? emptyHead);
    },
  };
}
