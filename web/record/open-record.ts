import { type Problem, type Result, success } from '@afterglow/care/problem';
import {
  type DeviceEntry,
  type DeviceLog,
  type Draft,
  disagreements,
  type EntryId,
  emptyHead,
  followChain,
  type Kept,
  type Reading,
  readEntry,
  type Standing,
  standing,
  type WritingKeyring,
  writeEntry,
} from '@afterglow/care/record';
import { clockNow } from './clock.ts';
import { entropy } from './entropy.ts';

/** The record as this device has it, at one moment. A new object each time something changes. */
export interface RecordSnapshot {
  /** What stands, oldest first. */
  readonly entries: readonly Standing[];
  /** Entries saved here and not sent. */
  readonly waiting: number;
  /** Entries made by a newer version: kept, not shown. */
  readonly newer: number;
  /** Entries whose key this device does not hold yet. */
  readonly locked: number;
  /** Entries that are not shown because they are forged, altered or broken. */
  readonly refused: readonly Problem[];
  /** Entries the server would not take; they are here. */
  readonly untaken: readonly Problem[];
  /** Places at which the server told two devices different things. */
  readonly disagreements: readonly number[];
}

/** An open record: reads itself from the device's log, and writes to it. */
export interface OpenRecord {
  snapshot(): RecordSnapshot;
  subscribe(onChange: () => void): () => void;
  /** Seals, signs and keeps an entry. When it resolves well, the entry is saved on this device. */
  write(draft: Draft): Promise<Result<EntryId>>;
  /** Reads what others put into the log: another tab, or the server. */
  refresh(): Promise<Result<void>>;
}

const nothing: RecordSnapshot = {
  entries: [],
  waiting: 0,
  newer: 0,
  locked: 0,
  refused: [],
  untaken: [],
  disagreements: [],
};

/**
 * Opens the record. What this device lost by itself (a damaged disk) is found by its own chain; the server is
 * then asked for all of its order again, which brings back what is missing. An own copy that was damaged is not
 * replaced: it is counted as altered, and the server keeps the whole one.
 */
export async function openRecord(
  log: DeviceLog,
  keyring: WritingKeyring,
  onWritten: () => void,
): Promise<Result<OpenRecord>> {
  const { record } = keyring;
  const readings = new Map<EntryId, Reading>();
  const listeners = new Set<() => void>();
  let current = nothing;

  async function readNew(all: readonly DeviceEntry[]): Promise<void> {
    const unread = all.filter(({ id }) => !readings.has(id));
    await Promise.all(
      unread.map(async ({ id, bytes }) => {
        readings.set(id, await readEntry(bytes, keyring));
      }),
    );
  }

  async function refresh(): Promise<Result<void>> {
    const all = await log.readAll(record);
    if (!all.ok) return all;
    await readNew(all.value);
    current = snapshotOf(all.value, readings);
    for (const onChange of listeners) onChange();
    return success(undefined);
  }

  const all = await log.readAll(record);
  if (!all.ok) return all;
  if (!followChain(emptyHead, all.value).ok) {
    const forgotten = await log.startOver(record);
    if (!forgotten.ok) return forgotten;
  }
  const read = await refresh();
  if (!read.ok) return read;

  return success({
    snapshot: () => current,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async write(draft) {
      const summary = await log.summary(record);
      if (!summary.ok) return summary;
      const { seen } = summary.value;
      const written = await writeEntry(draft, { keyring, now: clockNow(), entropy, seen });
      if (!written.ok) return written;
      const kept = await log.append(record, [written.value]);
      if (!kept.ok) return kept;
      await refresh();
      onWritten();
      return success(written.value.id);
    },
    refresh,
  });
}

function snapshotOf(all: readonly DeviceEntry[], readings: ReadonlyMap<EntryId, Reading>): RecordSnapshot {
  const kept: Kept[] = [];
  const refused: Problem[] = [];
  const untaken: Problem[] = [];
  let [waiting, newer, locked] = [0, 0, 0];
  for (const { id, place, sent, refused: why } of all) {
    if (why !== undefined) untaken.push(why);
    else if (sent === undefined) waiting++;
    const reading = readings.get(id);
    if (reading?.state === 'newer') newer++;
    if (reading?.state === 'locked') locked++;
    if (reading?.state === 'refused') refused.push(reading.problem);
    if (reading?.state === 'read') {
      const { entry } = reading;
      kept.push({ entry, position: place.seq, ...(sent === undefined ? {} : { sentSeq: sent.seq }) });
    }
  }
  const seen = all.flatMap(({ id, sent }) => {
    const reading = readings.get(id);
    if (reading?.state !== 'read') return [];
    return [{ seen: reading.entry.seen, ...(sent === undefined ? {} : { sent }) }];
  });
  return {
    entries: standing(kept),
    waiting,
    newer,
    locked,
    refused,
    untaken,
    disagreements: disagreements(seen),
  };
}
