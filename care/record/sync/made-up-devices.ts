import { failure, problem, type Result, success } from '../../problem/index.ts';
import { emptyHead, type Head } from '../chain.ts';
import { type Kept, standing } from '../fold.ts';
import { type EntryId, newDeviceId } from '../identity.ts';
import { momentOf } from '../moment.ts';
import { readEntry } from '../read.ts';
import { rehearsalPerson, seededEntropy } from '../rehearsal/person.ts';
import type { RecordStore } from '../store.ts';
import { writeEntry } from '../write.ts';
import type { DeviceLog } from './device-log.ts';
import { memoryDeviceLog } from './memory-device-log.ts';
import type { RemoteRecord } from './synchronise.ts';

// Devices of one person, and a server that can be cut off: for the tests of this folder.

/** 1 November 2026, UTC. */
const begin = 1_793_491_200_000;
const entropy = seededEntropy(99);
const person = await rehearsalPerson(entropy);
export const { record } = person.keyring;

export type Fault = 'none' | 'request lost' | 'answer lost' | 'cut short';

/** A server over a memory store, reached through a line that loses requests and answers. */
export function remoteOver(
  store: RecordStore,
  fault: () => Fault = () => 'none',
  pageSize = 3,
): RemoteRecord {
  async function through<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
    const happens = fault();
    if (happens === 'request lost') return failure(problem('offline'));
    const answer = await ask();
    return happens === 'answer lost' ? failure(problem('offline')) : answer;
  }
  const headOf = async (): Promise<Head> => {
    const head = await store.head(record);
    return head.ok ? { seq: head.value.seq, chain: head.value.chain } : emptyHead;
  };
  return {
    head: () => through(async () => success(await headOf())),
    push: (entries) =>
      through(async () => {
        // A request cut short on the way: the server takes a part, and the answer never comes.
        const arriving = fault() === 'cut short' ? entries.slice(0, 1) : entries;
        const receipts = await store.append(record, arriving);
        if (arriving.length < entries.length) return failure(problem('offline'));
        return receipts.ok ? success({ receipts: receipts.value, head: await headOf() }) : receipts;
      }),
    pull: (after) =>
      through(async () => {
        const entries = await store.read(record, after, pageSize);
        return entries.ok ? success({ entries: entries.value, head: await headOf() }) : entries;
      }),
  };
}

interface TestDevice {
  readonly log: DeviceLog;
  readonly keyring: typeof person.keyring;
  readonly skewMs: number;
  readonly saved: EntryId[];
}

export function testDevice(skewMs: number): TestDevice {
  let time = begin + skewMs;
  return {
    log: memoryDeviceLog(() => time++),
    keyring: person.onDevice(newDeviceId(entropy)),
    skewMs,
    saved: [],
  };
}

export async function writeOn(device: TestDevice, minute: number, corrects?: EntryId): Promise<EntryId> {
  const instantMs = begin + device.skewMs + minute * 60_000;
  const now = { instantMs, offsetMinutes: 0, zone: 'UTC' };
  const summary = await device.log.summary(record);
  const entry = await writeEntry(
    {
      kind: 'check-in',
      happened: momentOf(now),
      fields: { mood: minute % 11 },
      ...(corrects === undefined ? {} : { corrects }),
    },
    { keyring: device.keyring, now, entropy, seen: summary.ok ? summary.value.seen : emptyHead },
  );
  if (!entry.ok) throw new Error(entry.problem.code);
  const kept = await device.log.append(record, [entry.value]);
  if (!kept.ok) throw new Error(kept.problem.code);
  device.saved.push(entry.value.id);
  return entry.value.id;
}

export async function shownOn(device: TestDevice) {
  const all = await device.log.readAll(record);
  if (!all.ok) throw new Error(all.problem.code);
  const kept: Kept[] = [];
  for (const stored of all.value) {
    const reading = await readEntry(stored.bytes, device.keyring);
    if (reading.state !== 'read') throw new Error(reading.problem.code);
    kept.push({
      entry: reading.entry,
      position: stored.place.seq,
      ...(stored.sent === undefined ? {} : { sentSeq: stored.sent.seq }),
    });
  }
  return standing(kept);
}
