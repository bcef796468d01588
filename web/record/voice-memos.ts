import { failure, problem, type Result, success } from '@afterglow/care/problem';
import {
  type AttachmentId,
  type Bytes,
  concat,
  newAttachmentId,
  newAttachmentKey,
  openChunk,
  type RecordId,
  sealChunk,
} from '@afterglow/care/record';
import type { RemoteAttachments } from '@afterglow/care/record/remote';
import { type ChunkRow, type Database, durable, stored } from './database.ts';
import { entropy } from './entropy.ts';

/** An attachment that is being recorded: each chunk is sealed and on the disk before the next is spoken. */
export interface Recording {
  readonly attachment: AttachmentId;
  readonly key: string;
  /** How many chunks are saved. */
  chunks(): number;
  /** It has ended; until then every tab knows that it is running. */
  ended(): void;
  add(chunk: Bytes): Promise<Result<void>>;
}

/** Sealed sound on this device. */
export interface VoiceMemos {
  begin(): Recording;
  /** The whole sound, from this device, or chunk by chunk from the server where this device does not have it. */
  play(
    memo: { readonly attachment: AttachmentId; readonly key: string; readonly chunks: number },
    remote: RemoteAttachments | undefined,
  ): Promise<Result<Bytes>>;
  /** What is being recorded at this moment, in any tab. */
  running(): Promise<ReadonlySet<string>>;
  /** How many chunks wait to be sent. */
  waiting(): Promise<number>;
  /** The server has lost what it had: everything counts as waiting until it was asked for again. */
  startOver(): Promise<Result<void>>;
  /** Sends what the server does not have yet. */
  send(remote: RemoteAttachments): Promise<Result<void>>;
}

const lockName = 'afterglow memo ';

export function voiceMemos(database: Database, record: RecordId): VoiceMemos {
  const waitingRows = () => stored(() => database.getAllFromIndex('chunk', 'waiting', [record, 1]));

  return {
    begin() {
      const attachment = newAttachmentId(entropy);
      const key = newAttachmentKey(entropy);
      let count = 0;
      let ended: () => void = () => undefined;
      const until = new Promise<void>((resolve) => {
        ended = resolve;
      });
      // Held by this tab while it records, and given back by the browser where the tab dies.
      void navigator.locks.request(lockName + attachment, () => until);
      return {
        attachment,
        key,
        chunks: () => count,
        ended: () => ended(),
        async add(chunk) {
          const index = count;
          const sealed = await sealChunk(chunk, attachment, index, key);
          const kept = await stored(async () => {
            const transaction = database.transaction('chunk', 'readwrite', durable);
            await transaction.store.put({ record, attachment, index, sealed, waiting: 1 });
            await transaction.done;
          });
          if (kept.ok) count = index + 1;
          return kept;
        },
      };
    },

    async play({ attachment, key, chunks }, remote) {
      const parts: Bytes[] = [];
      for (let index = 0; index < chunks; index++) {
        const own = await stored(() => database.get('chunk', [attachment, index]));
        if (!own.ok) return own;
        const sealed = own.value?.sealed ?? (await fetched(remote, attachment, index));
        const opened = sealed === undefined ? undefined : await openChunk(sealed, attachment, index, key);
        if (opened === undefined) {
          return failure(problem(sealed === undefined ? 'offline' : 'entry-altered', 'voice memo'));
        }
        parts.push(opened);
      }
      return success(concat(...parts));
    },

    async running() {
      const { held = [] } = await navigator.locks.query();
      return new Set(
        held.flatMap(({ name }) => (name?.startsWith(lockName) ? [name.slice(lockName.length)] : [])),
      );
    },

    async waiting() {
      const rows = await waitingRows();
      return rows.ok ? rows.value.length : 0;
    },

    startOver: () =>
      stored(async () => {
        const transaction = database.transaction('chunk', 'readwrite', durable);
        for await (const cursor of transaction.store) {
          if (cursor.value.record === record) await cursor.update({ ...cursor.value, waiting: 1 });
        }
        await transaction.done;
      }),

    async send(remote) {
      const rows = await waitingRows();
      if (!rows.ok) return rows;
      const known = new Map<AttachmentId, readonly number[]>();
      for (const row of rows.value) {
        const sent = await sendChunk(row, known, remote);
        if (!sent.ok) return sent;
        const { waiting: _waiting, ...settled } = row;
        const kept = await stored(() => putIfThere(database, settled));
        if (!kept.ok) return kept;
      }
      return success(undefined);
    },
  };
}

/** Settles a chunk that is still here: one that left with its account is not put back. */
async function putIfThere(database: Database, row: ChunkRow): Promise<void> {
  const transaction = database.transaction('chunk', 'readwrite', durable);
  const there = await transaction.store.getKey([row.attachment, row.index]);
  if (there !== undefined) await transaction.store.put(row);
  await transaction.done;
}

/** Sends a chunk unless the server has it already. `known` remembers what the server has. */
async function sendChunk(
  { attachment, index, sealed }: ChunkRow,
  known: Map<AttachmentId, readonly number[]>,
  remote: RemoteAttachments,
): Promise<Result<void>> {
  if (!known.has(attachment)) {
    const there = await remote.chunksOf(attachment);
    if (!there.ok) return there;
    known.set(attachment, there.value);
  }
  return known.get(attachment)?.includes(index)
    ? success(undefined)
    : remote.putChunk(attachment, index, sealed);
}

async function fetched(
  remote: RemoteAttachments | undefined,
  attachment: AttachmentId,
  index: number,
): Promise<Bytes | undefined> {
  const chunk = await remote?.getChunk(attachment, index);
  return chunk?.ok ? chunk.value : undefined;
}
