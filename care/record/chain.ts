import { sha256 } from '@noble/hashes/sha2.js';
import { failure, problem, type Result, success } from '../problem/index.ts';
import { type Bytes, base64Url, concat, sameBytes, uint64, utf8 } from './bytes.ts';

/** An entry's place in a store's order. Places of a record count 1, 2, 3 without a gap. */
export interface Place {
  readonly seq: number;
  /** When the store took it, by the store's clock, in milliseconds since 1970. */
  readonly receivedMs: number;
  /** SHA-256 that ties this place to every place before it. 32 bytes. */
  readonly chain: Bytes;
}

/** Where a store's order ends at the moment. */
export interface Head {
  readonly seq: number;
  readonly chain: Bytes;
}

/** An entry with its place. */
export interface Placed {
  readonly bytes: Bytes;
  readonly place: Place;
}

const context = utf8('afterglow chain 1\0');

/** The head of an empty record. */
export const emptyHead: Head = { seq: 0, chain: new Uint8Array(32) };

/**
 * The place that follows `head` for these bytes:
 * SHA-256(context ‖ previous chain ‖ seq ‖ received ‖ SHA-256(bytes)).
 * PostgreSQL computes the same in `append_entries`; the contract suite holds the two together.
 */
export function nextPlace(head: Head, bytes: Bytes, receivedMs: number): Place {
  const seq = head.seq + 1;
  const chain = new Uint8Array(
    sha256(concat(context, head.chain, uint64(seq), uint64(receivedMs), sha256(bytes))),
  );
  return { seq, receivedMs, chain };
}

/**
 * The places at which the server told two devices different things: each entry carries the last place its
 * device had verified, and this holds those against the places this device was shown.
 *
 * After a server was restored from a backup its old history is gone, and entries that refer to it are
 * reported as well: that, too, is a history that changed.
 */
export function disagreements(
  entries: readonly { readonly seen: readonly [number, string]; readonly sent?: Head }[],
): readonly number[] {
  const shown = new Map(entries.flatMap(({ sent }) => (sent ? [[sent.seq, base64Url(sent.chain)]] : [])));
  const found = entries.filter(({ seen: [seq, chain] }) => shown.has(seq) && shown.get(seq) !== chain);
  return [...new Set(found.map(({ seen: [seq] }) => seq))].toSorted((a, b) => a - b);
}

/**
 * Follows a run of entries from `head` and gives the head after them. The problem `chain-broken` names the
 * first place that does not fit, whether it is missing, changed, moved or told a different time.
 *
 * @example
 * followChain(emptyHead, await store.read(record, 0, 500))
 */
export function followChain(head: Head, run: readonly Placed[]): Result<Head> {
  let reached = head;
  for (const { bytes, place } of run) {
    const expected = nextPlace(reached, bytes, place.receivedMs);
    if (place.seq !== expected.seq) {
      return failure(problem('chain-broken', `place ${expected.seq} is missing`));
    }
    if (!sameBytes(place.chain, expected.chain)) {
      return failure(problem('chain-broken', `place ${place.seq} was changed`));
    }
    reached = { seq: place.seq, chain: place.chain };
  }
  return success(reached);
}
