import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyHead, followChain } from './chain.ts';
import type { SealedEntry } from './entry.ts';
import { type EntryId, newEntryId, newRecordId, type RecordId } from './identity.ts';
import { seededEntropy } from './rehearsal/person.ts';
import type { Receipt, RecordStore } from './store.ts';

/** A store under test, and how to open the same one again as another process (or tab) would. */
export interface StoreUnderTest {
  readonly store: RecordStore;
  /** Opens the same data anew; a store that lives only as long as its process has none. */
  readonly reopen?: () => Promise<RecordStore>;
  /** Makes a record known to the store, where it must be. */
  readonly prepare?: (record: RecordId) => Promise<void>;
  readonly close?: () => Promise<void>;
}

/**
 * The rules every `RecordStore` keeps, run against memory, IndexedDB and PostgreSQL. The entries are random
 * bytes: a store must not need to understand what it keeps.
 */
export function storeContract(
  name: string,
  open: () => Promise<StoreUnderTest>,
  options: { readonly durable: boolean; readonly seed: number },
): void {
  const entropy = seededEntropy(options.seed);
  const entry = (size = 700): SealedEntry => ({
    id: newEntryId(1_700_000_000_000, entropy),
    bytes: entropy(size),
  });

  describe(`${name} as a record store`, () => {
    let under: StoreUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => {
      await under.close?.();
    });

    const record = async (): Promise<RecordId> => {
      const id = newRecordId(entropy);
      await under.prepare?.(id);
      return id;
    };
    const append = async (id: RecordId, entries: readonly SealedEntry[], store = under.store) => {
      const result = await store.append(id, entries);
      if (!result.ok) throw new Error(`append: ${result.problem.code}`);
      return result.value;
    };
    const readAll = async (id: RecordId, store = under.store) => {
      const result = await store.read(id, 0, 10_000);
      if (!result.ok) throw new Error(`read: ${result.problem.code}`);
      return result.value;
    };
    const headOf = async (id: RecordId, store = under.store) => {
      const result = await store.head(id);
      if (!result.ok) throw new Error(`head: ${result.problem.code}`);
      return result.value;
    };
    const seqOf = (receipt: Receipt | undefined) =>
      receipt !== undefined && 'place' in receipt ? receipt.place.seq : undefined;

    test('[RC30] a record nobody has written in is empty', async () => {
      const id = await record();
      expect(await headOf(id)).toEqual(emptyHead);
      expect(await readAll(id)).toEqual([]);
    });

    test('[RC30] keeps entries byte for byte, in the order given, at places 1, 2, 3', async () => {
      const id = await record();
      const entries = [entry(), entry(1), entry(256 * 1024), entry()];
      const receipts = await append(id, entries);
      expect(receipts.map(seqOf)).toEqual([1, 2, 3, 4]);
      const read = await readAll(id);
      expect(read.map(({ id: entryId, bytes }) => ({ id: entryId, bytes }))).toEqual(entries);
    });

    test('[RC31] its places form a chain that any reader can follow to its head', async () => {
      const id = await record();
      for (let i = 0; i < 4; i++) await append(id, [entry(), entry()]);
      const followed = followChain(emptyHead, await readAll(id));
      expect(followed).toEqual({ ok: true, value: pick(await headOf(id)) });
    });

    test('[RC32][P3] an entry given twice is kept once, and answered with its first place', async () => {
      const id = await record();
      const [a, b] = [entry(), entry()];
      const first = await append(id, [a, b]);
      const again = await append(id, [b, entry(), a, a]);
      expect(again.map(seqOf)).toEqual([2, 3, 1, 1]);
      expect(again[0]).toEqual(first[1]);
      expect(await readAll(id)).toHaveLength(3);
    });

    test('[RC32] the same new entry twice in one call is kept once', async () => {
      const id = await record();
      const twice = entry();
      expect((await append(id, [twice, entry(), twice])).map(seqOf)).toEqual([1, 2, 1]);
      expect(await readAll(id)).toHaveLength(2);
    });

    test('[RC33] another entry under a known id is refused by name and does not hold up the rest', async () => {
      const id = await record();
      const original = entry();
      await append(id, [original]);
      const forged: SealedEntry = { id: original.id, bytes: entropy(700) };
      const receipts = await append(id, [entry(), forged, entry()]);
      expect(receipts.map(seqOf)).toEqual([2, undefined, 3]);
      expect(receipts[1]).toMatchObject({ id: original.id, problem: { code: 'entry-conflict' } });
      expect((await readAll(id))[0]?.bytes).toEqual(original.bytes);
    });

    test('[RC34] two records do not touch each other, even with the same entry', async () => {
      const [one, two] = [await record(), await record()];
      const same = entry();
      await append(one, [entry(), same]);
      expect((await append(two, [same])).map(seqOf)).toEqual([1]);
      expect(await readAll(one)).toHaveLength(2);
    });

    test('[RC35] reads in pages, from any place', async () => {
      const id = await record();
      const entries = Array.from({ length: 23 }, () => entry(30));
      await append(id, entries);
      const pages: EntryId[] = [];
      for (let after = 0; ; ) {
        const page = await under.store.read(id, after, 10);
        if (!page.ok || page.value.length === 0) break;
        expect(page.value.length).toBeLessThanOrEqual(10);
        pages.push(...page.value.map(({ id: entryId }) => entryId));
        after = page.value.at(-1)?.place.seq ?? 0;
      }
      expect(pages).toEqual(entries.map(({ id: entryId }) => entryId));
      expect(await under.store.read(id, 23, 10)).toEqual({ ok: true, value: [] });
      expect(await under.store.read(id, 99, 10)).toEqual({ ok: true, value: [] });
    });

    test('[RC36][P3] many writers at once leave no gap and no fork, and every one keeps its place', async () => {
      const id = await record();
      const batches = Array.from({ length: 12 }, () => [entry(), entry()]);
      const shared = entry();
      const receipts = await Promise.all(batches.map((batch) => append(id, [...batch, shared])));
      const all = await readAll(id);
      expect(all.map(({ place }) => place.seq)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
      expect(followChain(emptyHead, all).ok).toBe(true);
      const placeOf = new Map(all.map(({ id: entryId, place }) => [entryId, place.seq]));
      for (const receipt of receipts.flat()) expect(seqOf(receipt)).toBe(placeOf.get(receipt.id));
    });

    if (options.durable) {
      test('[RC37][P2] what was taken is there when the store is opened again, and goes on from there', async () => {
        const again = under.reopen;
        if (again === undefined) throw new Error('a durable store says how it is opened again');
        const id = await record();
        const entries = [entry(), entry()];
        await append(id, entries);
        const reopened = await again();
        expect((await readAll(id, reopened)).map(({ bytes }) => bytes)).toEqual(
          entries.map(({ bytes }) => bytes),
        );
        expect((await append(id, [entry()], reopened)).map(seqOf)).toEqual([3]);
        expect(followChain(emptyHead, await readAll(id)).ok).toBe(true);
      });
    }

    test('[RC30] an append of nothing changes nothing', async () => {
      const id = await record();
      expect(await append(id, [])).toEqual([]);
      expect(await headOf(id)).toEqual(emptyHead);
    });
  });
}

const pick = ({ seq, chain }: { seq: number; chain: unknown }) => ({ seq, chain });
