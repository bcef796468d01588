import { failure, problem, type Result, success } from '../../problem/index.ts';
import { sameBytes } from '../bytes.ts';
import { followChain, type Head, nextPlace, type Place } from '../chain.ts';
import type { SealedEntry } from '../entry.ts';
import { readFrame } from '../frame.ts';
import { readHeader } from '../header.ts';
import type { EntryId, RecordId } from '../identity.ts';
import type { Receipt, StoredEntry } from '../store.ts';
import { decide } from './decide.ts';
import type { DeviceLog, Exchange } from './device-log.ts';

/** The server's side of one record, as a device sees it. */
export interface RemoteRecord {
  head(): Promise<Result<Head>>;
  push(
    entries: readonly SealedEntry[],
  ): Promise<Result<{ readonly receipts: readonly Receipt[]; readonly head: Head }>>;
  pull(after: number): Promise<Result<{ readonly entries: readonly StoredEntry[]; readonly head: Head }>>;
}

/** What a run of synchronising did. */
export interface SyncOutcome {
  readonly sent: number;
  readonly received: number;
  /** The server had lost entries it once confirmed; this device sent its copies again. */
  readonly startedOver: boolean;
}

/**
 * Sends what is waiting and fetches what is new until neither side has anything left. It may be cut off
 * anywhere and run again: pushes are idempotent, and the device keeps each exchange in one step.
 *
 * @returns problem `chain-broken` where the server's order does not add up even from the start.
 */
export async function synchronise(
  record: RecordId,
  device: DeviceLog,
  remote: RemoteRecord,
): Promise<Result<SyncOutcome>> {
  let outcome: SyncOutcome = { sent: 0, received: 0, startedOver: false };
  let server = await remote.head();
  while (server.ok) {
    const summary = await device.summary(record);
    if (!summary.ok) return summary;
    const { seen } = summary.value;
    const step = decide(summary.value, server.value);
    if (step.step === 'rest') return success(outcome);

    let done: Result<Done> = failure(problem('chain-broken', 'the server went back'));
    if (step.step === 'push') done = await push(record, device, remote, step.ids, seen);
    if (step.step === 'pull') done = await pull(record, device, remote, seen);
    if (done.ok) {
      const { count, head } = done.value;
      if (step.step === 'push') outcome = { ...outcome, sent: outcome.sent + count };
      else outcome = { ...outcome, received: outcome.received + count };
      server = success(head);
      continue;
    }
    // Once is a server that lost something; twice is a server that contradicts itself.
    if (done.problem.code !== 'chain-broken' || outcome.startedOver) return done;
    outcome = { ...outcome, startedOver: true };
    server = await startOver(record, device, remote);
  }
  return server;
}

/** How many bytes of entries go in one push: half of what a server takes, so that frames around them fit. */
const pushBytesAtMost = 4 * 1024 * 1024;

interface Done {
  readonly head: Head;
  readonly count: number;
}

async function push(
  record: RecordId,
  device: DeviceLog,
  remote: RemoteRecord,
  ids: Parameters<DeviceLog['find']>[1],
  seen: Head,
): Promise<Result<Done>> {
  const found = await device.find(record, ids);
  if (!found.ok) return found;
  const batch = withinBytes(found.value, pushBytesAtMost);
  const pushed = await remote.push(batch);
  if (!pushed.ok) return pushed;
  const { receipts, head } = pushed.value;
  const bytesOf = new Map(batch.map((entry) => [entry.id, entry.bytes]));
  const confirmed: StoredEntry[] = [];
  const refused: Exchange['refused'][number][] = [];
  for (const receipt of receipts) {
    const bytes = bytesOf.get(receipt.id);
    if (bytes === undefined) continue;
    if ('place' in receipt && receipt.place.seq > head.seq) {
      return failure(problem('chain-broken', `place ${receipt.place.seq} lies beyond the end`));
    }
    if ('place' in receipt) confirmed.push({ id: receipt.id, bytes, place: receipt.place });
    else refused.push(receipt);
  }
  // A receipt that says nothing about an entry would be asked for again, for ever.
  if (confirmed.length + refused.length === 0) return failure(problem('unexpected', 'empty receipt'));
  const kept = await device.keep(record, { confirmed, refused, seen: reachedBy(seen, confirmed) });
  return kept.ok ? success({ head, count: confirmed.length }) : kept;
}

/** The first entries that fit together, one at least. */
function withinBytes(entries: readonly SealedEntry[], most: number): readonly SealedEntry[] {
  let sum = 0;
  const fitting = entries.findIndex(({ bytes }) => {
    sum += bytes.length;
    return sum > most;
  });
  return fitting === -1 ? entries : entries.slice(0, Math.max(1, fitting));
}

async function pull(
  record: RecordId,
  device: DeviceLog,
  remote: RemoteRecord,
  seen: Head,
): Promise<Result<Done>> {
  const pulled = await remote.pull(seen.seq);
  if (!pulled.ok) return pulled;
  const { entries, head } = pulled.value;
  const reached = followChain(seen, entries);
  if (!reached.ok) return reached;
  const ids = new Set<EntryId>();
  for (const entry of entries) {
    const again = ids.has(entry.id) || !namesItself(entry);
    if (again) return failure(problem('chain-broken', `place ${entry.place.seq} shows another entry again`));
    ids.add(entry.id);
  }
  if (entries.length === 0 && head.seq > seen.seq) {
    return failure(problem('chain-broken', `place ${seen.seq + 1} is missing`));
  }
  const kept = await device.keep(record, { confirmed: entries, refused: [], seen: reached.value });
  return kept.ok ? success({ head, count: entries.length }) : kept;
}

/**
 * Whether the id under which an entry comes is the one its author signed: otherwise a server could show an old
 * entry again under a new id, and with it bring back what was corrected or taken back.
 */
function namesItself({ id, bytes }: SealedEntry): boolean {
  const frame = readFrame(bytes);
  const header = frame.ok ? readHeader(frame.value.header) : frame;
  // What cannot be read here cannot bring anything back; reading it says why.
  return !header.ok || header.value.entry === id;
}

/** Forgets the server's order, then fetches all of it, so that only what the server lacks is sent again. */
async function startOver(record: RecordId, device: DeviceLog, remote: RemoteRecord): Promise<Result<Head>> {
  const forgotten = await device.startOver(record);
  if (!forgotten.ok) return forgotten;
  for (;;) {
    const summary = await device.summary(record);
    if (!summary.ok) return summary;
    const pulled = await pull(record, device, remote, summary.value.seen);
    if (!pulled.ok || pulled.value.count === 0) return pulled.ok ? success(pulled.value.head) : pulled;
  }
}

// When nobody else wrote in between, the receipts continue exactly where this device had verified, and it
// need not fetch its own entries to know so.
function reachedBy(seen: Head, confirmed: readonly StoredEntry[]): Head {
  let reached = seen;
  for (const { bytes, place } of confirmed.toSorted((a, b) => a.place.seq - b.place.seq)) {
    if (place.seq <= reached.seq) continue;
    const expected: Place = nextPlace(reached, bytes, place.receivedMs);
    if (place.seq !== expected.seq || !sameBytes(place.chain, expected.chain)) return reached;
    reached = { seq: place.seq, chain: place.chain };
  }
  return reached;
}
