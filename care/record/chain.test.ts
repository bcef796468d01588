import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from './bytes.ts';
import { base64Url } from './bytes.ts';
import { disagreements, emptyHead, followChain, type Head, nextPlace, type Placed } from './chain.ts';

function chained(parts: readonly Bytes[]): Placed[] {
  let head: Head = emptyHead;
  return parts.map((bytes, index) => {
    const place = nextPlace(head, bytes, 1_700_000_000_000 + index);
    head = place;
    return { bytes, place };
  });
}

const parts = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 2, maxLength: 12 })
  .map((all) => all.map((bytes) => new Uint8Array(bytes)));

describe('the chain', () => {
  test('[RC13] a link is SHA-256 over context, previous link, place, time and the entry’s own SHA-256', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const seq = Buffer.alloc(8);
    seq.writeBigUInt64BE(1n);
    const received = Buffer.alloc(8);
    received.writeBigUInt64BE(1_700_000_000_123n);
    const expected = createHash('sha256')
      .update('afterglow chain 1\0')
      .update(Buffer.alloc(32))
      .update(seq)
      .update(received)
      .update(createHash('sha256').update(bytes).digest())
      .digest();
    expect(Buffer.from(nextPlace(emptyHead, bytes, 1_700_000_000_123).chain)).toEqual(expected);
  });

  test('[RC12] a whole run leads to its head, from the start or from any place in it', () => {
    fc.assert(
      fc.property(parts, fc.nat(11), (all, from) => {
        const run = chained(all);
        const start = Math.min(from, run.length - 1);
        const head = start === 0 ? emptyHead : (run[start - 1]?.place ?? emptyHead);
        const reached = followChain(head, run.slice(start));
        expect(reached.ok && reached.value.seq).toBe(run.length);
      }),
    );
  });

  test('[RC12] a missing, moved, changed or retimed entry is found, and its place is named', () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat(11),
        fc.constantFrom('drop', 'swap', 'byte', 'time', 'link'),
        (all, at, how) => {
          const run = chained(all);
          const place = at % (run.length - 1);
          const damaged = damage(run, place, how);
          const reached = followChain(emptyHead, damaged);
          expect(reached.ok).toBe(false);
          if (!reached.ok) {
            expect(reached.problem.code).toBe('chain-broken');
            expect(reached.problem.where).toContain(`place ${place + 1} `);
          }
        },
      ),
    );
  });
});

describe('two devices compare what the server showed them', () => {
  const link = (seq: number, fill: number): Head => ({ seq, chain: new Uint8Array(32).fill(fill) });
  const seen = ({ seq, chain }: Head) => [seq, base64Url(chain)] as const;

  test('[RC18] agreement is silent, a fork is named by its places', () => {
    const honest = [
      { seen: seen(emptyHead), sent: link(1, 1) },
      { seen: seen(link(1, 1)), sent: link(2, 2) },
      { seen: seen(link(9, 9)) },
    ];
    expect(disagreements(honest)).toEqual([]);
    expect(disagreements([...honest, { seen: seen(link(2, 7)), sent: link(3, 3) }])).toEqual([2]);
  });
});

function damage(run: readonly Placed[], at: number, how: string): Placed[] {
  const all = [...run];
  const one = all[at];
  const next = all[at + 1];
  if (one === undefined || next === undefined) throw new Error('out of range');
  if (how === 'drop') all.splice(at, 1);
  if (how === 'swap') all.splice(at, 2, next, one);
  if (how === 'byte') all[at] = { ...one, bytes: new Uint8Array([...one.bytes, 0]) };
  if (how === 'time') {
    all[at] = { ...one, place: { ...one.place, receivedMs: one.place.receivedMs + 1 } };
  }
  if (how === 'link') {
    const chain = one.place.chain.slice();
    chain[0] = (chain[0] ?? 0) ^ 1;
    all[at] = { ...one, place: { ...one.place, chain } };
  }
  return all;
}
