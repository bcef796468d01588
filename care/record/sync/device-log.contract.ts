import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problem } from '../../problem/index.ts';
import { emptyHead, nextPlace } from '../chain.ts';
import type { SealedEntry } from '../entry.ts';
import { newEntryId, newRecordId, type RecordId } from '../identity.ts';
import { seededEntropy } from '../rehearsal/person.ts';
import type { StoredEntry } from '../store.ts';
import type { DeviceLog } from './device-log.ts';

export interface DeviceLogUnderTest {
  readonly log: DeviceLog;
  readonly close?: () => Promise<void>;
}

/** The rules every `DeviceLog` keeps beyond those of a `RecordStore`. */
export function deviceLogContract(name: string, open: () => Promise<DeviceLogUnderTest>): void {
  const entropy = seededEntropy(11);
  const entry = (): SealedEntry => ({ id: newEntryId(1_700_000_000_000, entropy), bytes: entropy(300) });
  const confirmed = (entries: readonly SealedEntry[], from = emptyHead): StoredEntry[] => {
    let head = from;
    return entries.map(({ id, bytes }) => {
      const place = nextPlace(head, bytes, 1_800_000_000_000);
      head = place;
      return { id, bytes, place };
    });
  };

  describe(`${name} as a device’s log`, () => {
    let under: DeviceLogUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => {
      await under.close?.();
    });

    const summaryOf = async (record: RecordId) => {
      const summary = await under.log.summary(record);
      if (!summary.ok) throw new Error(summary.problem.code);
      return summary.value;
    };
    const sentOf = async (record: RecordId) => {
      const all = await under.log.readAll(record);
      if (!all.ok) throw new Error(all.problem.code);
      return all.value.map(({ sent }) => sent?.seq);
    };

    test('[RC40] what is written waits, oldest first, until the server confirms it', async () => {
      const record = newRecordId(entropy);
      const entries = [entry(), entry(), entry()];
      await under.log.append(record, entries);
      expect((await summaryOf(record)).waiting).toEqual(entries.map(({ id }) => id));
      const [first, second] = confirmed(entries);
      if (first === undefined || second === undefined) throw new Error('places');
      await under.log.keep(record, { confirmed: [first, second], refused: [], seen: second.place });
      const { waiting, seen } = await summaryOf(record);
      expect(waiting).toEqual([entries[2]?.id]);
      expect(seen).toMatchObject({ seq: 2, chain: second.place.chain });
      expect(await sentOf(record)).toEqual([1, 2, undefined]);
    });

    test('[RC40] what another device wrote is appended once, already sent', async () => {
      const record = newRecordId(entropy);
      const own = entry();
      await under.log.append(record, [own]);
      const fromServer = confirmed([entry(), own, entry()]);
      const seen = fromServer[2]?.place ?? emptyHead;
      for (let i = 0; i < 2; i++) {
        expect((await under.log.keep(record, { confirmed: fromServer, refused: [], seen })).ok).toBe(true);
      }
      expect(await sentOf(record)).toEqual([2, 1, 3]);
      expect((await summaryOf(record)).waiting).toEqual([]);
    });

    test('[RC32] an entry that has its place is not moved to another, and nothing of such an exchange is kept', async () => {
      const record = newRecordId(entropy);
      const [first, second, other] = [entry(), entry(), entry()];
      const places = confirmed([first, second]);
      const seen = places[1]?.place ?? emptyHead;
      await under.log.keep(record, { confirmed: places, refused: [], seen });
      const again = confirmed([other, first], seen);
      const kept = await under.log.keep(record, {
        confirmed: again,
        refused: [],
        seen: again[1]?.place ?? emptyHead,
      });
      expect(kept).toMatchObject({ ok: false, problem: { code: 'chain-broken' } });
      expect(await sentOf(record)).toEqual([1, 2]);
      expect((await summaryOf(record)).seen).toMatchObject({ seq: 2 });
    });

    test('[RC41] what the server refuses stays, with the reason, and is not sent again and again', async () => {
      const record = newRecordId(entropy);
      const refused = entry();
      await under.log.append(record, [refused]);
      const why = problem('entry-altered', 'somewhere');
      await under.log.keep(record, {
        confirmed: [],
        refused: [{ id: refused.id, problem: why }],
        seen: emptyHead,
      });
      expect((await summaryOf(record)).waiting).toEqual([]);
      const all = await under.log.readAll(record);
      expect(all.ok && all.value[0]).toMatchObject({ id: refused.id, refused: why });
    });

    test('[RC41] another entry under an id of this device does not replace the device’s own', async () => {
      const record = newRecordId(entropy);
      const own = entry();
      await under.log.append(record, [own]);
      const forged = confirmed([{ id: own.id, bytes: entropy(300) }]);
      await under.log.keep(record, { confirmed: forged, refused: [], seen: forged[0]?.place ?? emptyHead });
      const all = await under.log.readAll(record);
      expect(all.ok && all.value).toMatchObject([{ bytes: own.bytes, refused: { code: 'entry-conflict' } }]);
    });

    test('[RC42] starting over forgets the server’s order and keeps every entry', async () => {
      const record = newRecordId(entropy);
      const entries = [entry(), entry()];
      const places = confirmed(entries);
      await under.log.keep(record, { confirmed: places, refused: [], seen: places[1]?.place ?? emptyHead });
      await under.log.startOver(record);
      expect(await summaryOf(record)).toEqual({ seen: emptyHead, waiting: entries.map(({ id }) => id) });
      expect(await sentOf(record)).toEqual([undefined, undefined]);
    });

    test('[RC40] finds entries by id, in the order of the log', async () => {
      const record = newRecordId(entropy);
      const entries = [entry(), entry(), entry()];
      await under.log.append(record, entries);
      const found = await under.log.find(
        record,
        [entries[2], entries[0]].flatMap((e) => (e ? [e.id] : [])),
      );
      expect(found).toEqual({ ok: true, value: [entries[0], entries[2]] });
    });
  });
}
