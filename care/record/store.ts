import type { Problem, Result } from '../problem/index.ts';
import type { Head, Place, Placed } from './chain.ts';
import type { SealedEntry } from './entry.ts';
import type { EntryId, RecordId } from './identity.ts';

/** What became of one entry that a store was asked to take. */
export type Receipt =
  | { readonly id: EntryId; readonly place: Place }
  | { readonly id: EntryId; readonly problem: Problem };

/** An entry of a store, with its id and place. */
export interface StoredEntry extends Placed {
  readonly id: EntryId;
}

/**
 * Where records are kept: a chained, append-only log for each. Memory, IndexedDB and PostgreSQL implement
 * it, and `store.contract.ts` holds all three to the same rules. There is no update and no delete.
 */
export interface RecordStore {
  /**
   * Takes entries in the order given. When it resolves, every entry with a place in its receipt survives
   * the death of the process.
   *
   * Taking an entry a second time gives its first place. Another entry under a known id is refused with
   * `entry-conflict`, and does not keep the rest from being taken.
   */
  append(record: RecordId, entries: readonly SealedEntry[]): Promise<Result<readonly Receipt[]>>;

  /** Up to `limit` entries after place `after`, in order. */
  read(record: RecordId, after: number, limit: number): Promise<Result<readonly StoredEntry[]>>;

  /** Where the record ends. An unknown record is an empty one. */
  head(record: RecordId): Promise<Result<Head>>;
}
