import type { Problem, Result } from '../../problem/index.ts';
import type { Head } from '../chain.ts';
import type { SealedEntry } from '../entry.ts';
import type { EntryId, RecordId } from '../identity.ts';
import type { RecordStore, StoredEntry } from '../store.ts';
import type { DeviceSummary } from './decide.ts';

/** An entry on a device: its place in the device's own log, and what became of sending it. */
export interface DeviceEntry extends StoredEntry {
  /** Its place in the server's order, once the server has confirmed it. */
  readonly sent?: Head;
  /** Why the server would not take it; it stays on the device. */
  readonly refused?: Problem;
}

/** What one exchange with the server brought, kept in one step or not at all. */
export interface Exchange {
  /** Entries with their places in the server's order; unknown ones are appended to the device's log. */
  readonly confirmed: readonly StoredEntry[];
  readonly refused: readonly { readonly id: EntryId; readonly problem: Problem }[];
  /** How far the server's order is verified now. */
  readonly seen: Head;
}

/** Whether an entry that has its place is shown at another one. */
export const movedFrom = (sent: Head | undefined, place: Head): boolean =>
  sent !== undefined && sent.seq !== place.seq;

/**
 * A device's log: a `RecordStore` in the order things reached this device, which also remembers what the
 * server has confirmed.
 */
export interface DeviceLog extends RecordStore {
  readAll(record: RecordId): Promise<Result<readonly DeviceEntry[]>>;
  summary(record: RecordId): Promise<Result<DeviceSummary>>;
  find(record: RecordId, ids: readonly EntryId[]): Promise<Result<readonly SealedEntry[]>>;
  /**
   * Keeps what an exchange brought. Problem `chain-broken` where an entry that has its place in the server's
   * order is given another one, and then nothing of the exchange is kept.
   */
  keep(record: RecordId, exchange: Exchange): Promise<Result<void>>;
  /** Forgets the server's order; every entry counts as waiting again until the server shows it. */
  startOver(record: RecordId): Promise<Result<void>>;
}
