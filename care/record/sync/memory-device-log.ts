import { failure, type Problem, problem, success } from '../../problem/index.ts';
import { sameBytes } from '../bytes.ts';
import { emptyHead, type Head } from '../chain.ts';
import type { EntryId, RecordId } from '../identity.ts';
import { memoryStore } from '../memory-store.ts';
import { type DeviceLog, movedFrom } from './device-log.ts';

interface Sending {
  readonly sent?: Head;
  readonly refused?: Problem;
}

/** A device's log that lives as long as the process: for rehearsals and property tests. */
export function memoryDeviceLog(clock: () => number): DeviceLog {
  const store = memoryStore(clock);
  const sending = new Map<EntryId, Sending>();
  const seenOf = new Map<RecordId, Head>();

  const readAll: DeviceLog['readAll'] = async (record) => {
    const read = await store.read(record, 0, Number.POSITIVE_INFINITY);
    if (!read.ok) return read;
    return success(read.value.map((entry) => ({ ...entry, ...sending.get(entry.id) })));
  };

  return {
    ...store,
    readAll,
    async summary(record) {
      const all = await readAll(record);
      if (!all.ok) return all;
      const waiting = all.value.filter((entry) => entry.sent === undefined && entry.refused === undefined);
      return success({ seen: seenOf.get(record) ?? emptyHead, waiting: waiting.map(({ id }) => id) });
    },
    async find(record, ids) {
      const all = await readAll(record);
      if (!all.ok) return all;
      const wanted = new Set(ids);
      return success(all.value.filter(({ id }) => wanted.has(id)).map(({ id, bytes }) => ({ id, bytes })));
    },
    async keep(record, { confirmed, refused, seen }) {
      const all = await readAll(record);
      if (!all.ok) return all;
      const known = new Map(all.value.map(({ id, bytes }) => [id, bytes]));
      const moved = confirmed.find(({ id, place }) => movedFrom(sending.get(id)?.sent, place));
      if (moved !== undefined) return failure(problem('chain-broken', `entry ${moved.id} stands twice`));
      const unknown = confirmed.filter(({ id }) => !known.has(id));
      const appended = await store.append(record, unknown);
      if (!appended.ok) return appended;
      for (const { id, bytes, place } of confirmed) {
        const own = known.get(id);
        const disputed = own !== undefined && !sameBytes(own, bytes);
        sending.set(
          id,
          disputed
            ? { refused: problem('entry-conflict', `entry ${id}`) }
            : { sent: { seq: place.seq, chain: place.chain } },
        );
      }
      for (const { id, problem: why } of refused) sending.set(id, { refused: why });
      seenOf.set(record, seen);
      return success(undefined);
    },
    async startOver(record) {
      const all = await readAll(record);
      if (!all.ok) return all;
      for (const { id } of all.value) sending.delete(id);
      seenOf.delete(record);
      return success(undefined);
    },
  };
}
