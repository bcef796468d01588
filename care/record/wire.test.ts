import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHead, type Head, nextPlace } from './chain.ts';
import { momentOf } from './moment.ts';
import { rehearsalPerson, seededEntropy } from './rehearsal/person.ts';
import type { StoredEntry } from './store.ts';
import {
  headJson,
  pullBytes,
  pushBytes,
  readHead,
  readPull,
  readPush,
  readReceipts,
  receiptsJson,
} from './wire.ts';
import { writeEntry } from './write.ts';

const entropy = seededEntropy(17);
const person = await rehearsalPerson(entropy);
const now = { instantMs: Date.UTC(2026, 10, 23), offsetMinutes: 0, zone: 'UTC' };

async function entries(count: number): Promise<StoredEntry[]> {
  let head: Head = emptyHead;
  const all: StoredEntry[] = [];
  for (let mood = 0; mood < count; mood++) {
    const entry = await writeEntry(
      { kind: 'check-in', happened: momentOf(now), fields: { mood } },
      person.desk(now),
    );
    if (!entry.ok) throw new Error(entry.problem.code);
    const place = nextPlace(head, entry.value.bytes, 1_800_000_000_000 + mood);
    head = place;
    all.push({ ...entry.value, place });
  }
  return all;
}

const some = await entries(4);
const head: Head = { seq: 4, chain: some[3]?.place.chain ?? emptyHead.chain };

describe('the wire', () => {
  test('[RC48] a push and a pull read back as they were sent', () => {
    const sent = some.map(({ id, bytes }) => ({ id, bytes }));
    expect(readPush(pushBytes(sent))).toEqual({ ok: true, value: sent });
    expect(readPull(pullBytes(some, head))).toEqual({ ok: true, value: { entries: some, head } });
    expect(readPull(pullBytes([], emptyHead))).toEqual({ ok: true, value: { entries: [], head: emptyHead } });
  });

  test('[RC48] receipts and heads read back as they were sent', () => {
    const [first] = some;
    if (first === undefined) throw new Error('entries');
    const receipts = [
      { id: first.id, place: first.place },
      { id: first.id, problem: { code: 'entry-altered', where: 'entry 1' } as const },
    ];
    const sent: unknown = JSON.parse(JSON.stringify(receiptsJson(receipts, head)));
    expect(readReceipts(sent)).toEqual({ receipts, head });
    expect(readHead(JSON.parse(JSON.stringify(headJson(head))))).toEqual(head);
    expect(readReceipts({ receipts: [] })).toBeUndefined();
    expect(readHead({ seq: -1, chain: 'x' })).toBeUndefined();
  });

  test('[RC48] bytes cut anywhere are refused, never read as fewer or other entries', () => {
    const push = pushBytes(some);
    const pull = pullBytes(some, head);
    const ends = new Set<number>();
    let end = 0;
    for (const { bytes } of some) {
      ends.add(end);
      end += 20 + bytes.length;
    }
    fc.assert(
      fc.property(fc.nat(push.length - 1), fc.nat(pull.length - 1), (pushCut, pullCut) => {
        if (!ends.has(pushCut)) expect(readPush(push.slice(0, pushCut)).ok).toBe(false);
        const read = readPull(pull.slice(0, pullCut));
        // Cut exactly between two entries, a pull says by its head that more should have come.
        if (read.ok) expect(read.value.entries.length).toBeLessThan(read.value.head.seq);
      }),
    );
  });

  test('[RC48] random bytes are refused without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
        const bytes = new Uint8Array(random);
        expect(bytes.length === 0 || !readPush(bytes).ok).toBe(true);
        readPull(bytes);
      }),
    );
  });
});
