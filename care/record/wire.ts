import { parse, stringify } from 'uuid';
import * as z from 'zod/mini';
import { failure, type ProblemCode, problem, problemKinds, type Result, success } from '../problem/index.ts';
import { type Bytes, base64Url, concat, fromBase64Url, uint64 } from './bytes.ts';
import type { Head } from './chain.ts';
import type { SealedEntry } from './entry.ts';
import { entryId } from './identity.ts';
import type { Receipt, StoredEntry } from './store.ts';

/** The media type of entries on the wire. A simple form cannot send it, which keeps other sites out. */
export const entriesType = 'application/vnd.afterglow.entries';

/** A push: for each entry its id, its length in four bytes, and its frame. */
export const pushBytes = (entries: readonly SealedEntry[]): Bytes =>
  concat(...entries.flatMap(({ id, bytes }) => [parse(id), uint32(bytes.length), bytes]));

/** More entries than a client ever sends at once; each would cost a signature. */
const mostInPush = 500;

/**
 * Reads a push into its parts, without judging them: so that one entry that cannot be taken is refused by its
 * id and does not hold up the rest. Problem `entry-malformed` where the bytes do not come apart at all.
 */
export function readPush(body: Bytes): Result<readonly SealedEntry[]> {
  const entries: SealedEntry[] = [];
  let offset = 0;
  while (offset < body.length) {
    const id = z.safeParse(entryId, idAt(body, offset));
    const part = partAt(body, offset + 16);
    if (!id.success || part === undefined) {
      return failure(problem('entry-malformed', `entry ${entries.length + 1}`));
    }
    entries.push({ id: id.data, bytes: part });
    if (entries.length > mostInPush) return failure(problem('request-too-large', `${mostInPush} entries`));
    offset += 20 + part.length;
  }
  return success(entries);
}

/** A pull's answer: the head, then for each entry id, seq, received, chain, length and bytes. */
export const pullBytes = (entries: readonly StoredEntry[], head: Head): Bytes =>
  concat(
    uint64(head.seq),
    head.chain,
    ...entries.flatMap(({ id, bytes, place }) => [
      parse(id),
      uint64(place.seq),
      uint64(place.receivedMs),
      place.chain,
      uint32(bytes.length),
      bytes,
    ]),
  );

/** Reads a pull's answer; problem `chain-broken` where it was cut short. */
export function readPull(
  body: Bytes,
): Result<{ readonly entries: readonly StoredEntry[]; readonly head: Head }> {
  const cut = failure(problem('chain-broken', 'the answer was cut short'));
  if (body.length < 40) return cut;
  const head = { seq: number64(body, 0), chain: body.slice(8, 40) };
  const entries: StoredEntry[] = [];
  let offset = 40;
  while (offset < body.length) {
    const bytes = partAt(body, offset + 64);
    if (bytes === undefined) return cut;
    const id = z.safeParse(entryId, idAt(body, offset));
    if (!id.success) return cut;
    const seq = number64(body, offset + 16);
    const receivedMs = number64(body, offset + 24);
    entries.push({
      id: id.data,
      bytes,
      place: { seq, receivedMs, chain: body.slice(offset + 32, offset + 64) },
    });
    offset += 68 + bytes.length;
  }
  return success({ entries, head });
}

const headText = z.strictObject({ seq: z.int().check(z.gte(0)), chain: z.string().check(z.length(43)) });

const receiptsText = z.object({
  head: headText,
  receipts: z.array(
    z.union([
      z.object({
        id: entryId,
        seq: z.int().check(z.gte(1)),
        receivedMs: z.int().check(z.gte(0)),
        chain: z.string().check(z.length(43)),
      }),
      z.object({ id: entryId, problem: z.object({ code: z.string(), where: z.optional(z.string()) }) }),
    ]),
  ),
});

/** A head as JSON. */
export const headJson = (head: Head) => ({ seq: head.seq, chain: base64Url(head.chain) });

/** Receipts as JSON. */
export const receiptsJson = (receipts: readonly Receipt[], head: Head) => ({
  head: headJson(head),
  receipts: receipts.map((receipt) =>
    'place' in receipt
      ? {
          id: receipt.id,
          seq: receipt.place.seq,
          receivedMs: receipt.place.receivedMs,
          chain: base64Url(receipt.place.chain),
        }
      : { id: receipt.id, problem: receipt.problem },
  ),
});

export function readHead(json: unknown): Head | undefined {
  const read = z.safeParse(headText, json);
  const chain = read.success ? fromBase64Url(read.data.chain) : undefined;
  return read.success && chain?.length === 32 ? { seq: read.data.seq, chain } : undefined;
}

export function readReceipts(
  json: unknown,
): { readonly receipts: readonly Receipt[]; readonly head: Head } | undefined {
  const read = z.safeParse(receiptsText, json);
  const head = read.success ? readHead(read.data.head) : undefined;
  if (!read.success || head === undefined) return undefined;
  const receipts = read.data.receipts.flatMap((receipt): Receipt[] => {
    if ('problem' in receipt) {
      const { code, where } = receipt.problem;
      return [{ id: receipt.id, problem: problem(isProblemCode(code) ? code : 'unexpected', where) }];
    }
    const chain = fromBase64Url(receipt.chain);
    const { id, seq, receivedMs } = receipt;
    return chain === undefined ? [] : [{ id, place: { seq, receivedMs, chain } }];
  });
  return { receipts, head };
}

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemKinds, code);

function idAt(body: Bytes, offset: number): string | undefined {
  try {
    return stringify(body, offset);
  } catch {
    return undefined;
  }
}

function partAt(body: Bytes, offset: number): Bytes | undefined {
  if (offset + 4 > body.length) return undefined;
  const end = offset + 4 + new DataView(body.buffer, body.byteOffset).getUint32(offset);
  return end > body.length ? undefined : body.slice(offset + 4, end);
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

const number64 = (body: Bytes, offset: number): number =>
  Number(new DataView(body.buffer, body.byteOffset).getBigUint64(offset));
