import { failure, type Problem, problem, type Result, success } from '@afterglow/care/problem';
import type { AttachmentId, Bytes, DeviceId, EntryId, Head, RecordId } from '@afterglow/care/record';
import type { AccountOnDevice } from '@afterglow/care/record/account';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** One entry of this device's log. */
export interface StoredRow {
  readonly record: RecordId;
  /** Its place in this device's own order: 1, 2, 3. */
  readonly position: number;
  readonly id: EntryId;
  readonly bytes: Bytes;
  readonly receivedMs: number;
  readonly chain: Bytes;
  readonly sent?: Head;
  readonly refused?: Problem;
  /** 1 while it waits to be sent, absent otherwise: what is absent is not in the index. */
  readonly waiting?: 1;
}

/** Unlocked keys that outlive a tab, as objects whose bytes no script can read. */
export interface OpenKeys {
  readonly until: number;
  readonly device: DeviceId;
  readonly author: string;
  readonly signingKey: CryptoKey;
  readonly verifyingKey: CryptoKey;
  readonly keys: readonly (readonly [string, CryptoKey])[];
}

/** One sealed chunk of an attachment. */
export interface ChunkRow {
  readonly record: RecordId;
  readonly attachment: AttachmentId;
  readonly index: number;
  readonly sealed: Bytes;
  readonly waiting?: 1;
}

export interface Schema extends DBSchema {
  entry: {
    key: [RecordId, number];
    value: StoredRow;
    indexes: { id: [RecordId, EntryId]; waiting: [RecordId, 1] };
  };
  /** Where each record's log ends on this device, and how far the server's order was verified. */
  record: { key: RecordId; value: { record: RecordId; head: Head; seen: Head } };
  /** What is typed and not yet saved, sealed. */
  draft: { key: string; value: { name: string; sealed: Bytes; changedMs: number } };
  chunk: {
    key: [AttachmentId, number];
    value: ChunkRow;
    indexes: { waiting: [RecordId, 1] };
  };
  /** The account, the unlocked keys, and what belongs to the device alone. One row each. */
  account: { key: 'account'; value: AccountOnDevice };
  open: { key: 'open'; value: OpenKeys };
  device: { key: string; value: string };
}

export type Database = IDBPDatabase<Schema>;

/** Writes are on the disk when they are called saved: Chromium's default would only hand them to the system. */
export const durable = { durability: 'strict' } as const;

/** Opens this device's database; problem `storage-unavailable` where the browser keeps nothing. */
export async function openDatabase(name = 'afterglow'): Promise<Result<Database>> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        const entries = fresh.createObjectStore('entry', { keyPath: ['record', 'position'] });
        entries.createIndex('id', ['record', 'id'], { unique: true });
        entries.createIndex('waiting', ['record', 'waiting']);
        fresh.createObjectStore('record', { keyPath: 'record' });
        fresh.createObjectStore('draft', { keyPath: 'name' });
        const chunks = fresh.createObjectStore('chunk', { keyPath: ['attachment', 'index'] });
        chunks.createIndex('waiting', ['record', 'waiting']);
        fresh.createObjectStore('account');
        fresh.createObjectStore('open');
        fresh.createObjectStore('device');
      },
      blocking(_current, _blocked, event) {
        // A newer tab wants to bring the database up: make way, this tab asks to be reloaded.
        (event.target as IDBDatabase).close();
      },
    });
    return success(database);
  } catch {
    return failure(problem('storage-unavailable'));
  }
}

/** Runs a storage operation; what the browser refuses becomes a problem, never a throw. */
export async function stored<T>(operation: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await operation());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'QuotaExceededError') return failure(problem('storage-full'));
    if (error instanceof DOMException) return failure(problem('storage-unavailable', name));
    throw error;
  }
}
