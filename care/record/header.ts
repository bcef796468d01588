import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../problem/index.ts';
import { type Bytes, sameBytes, textOf, utf8 } from './bytes.ts';
import { audience, audienceOf, authorId, deviceId, entryId, keyId, recordId } from './identity.ts';

/** The format this code writes. Entries of a later one are kept, counted and shown as such. */
export const formatVersion = 1;

const sha256Text = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

const schema = z.strictObject({
  v: z.literal(formatVersion),
  entry: entryId,
  record: recordId,
  audience,
  key: keyId,
  author: authorId,
  device: deviceId,
  written: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  // The last place in the server's order that this device had verified when it wrote: whoever reads both
  // finds out if the server ever showed the two of them different histories.
  seen: z.tuple([z.int().check(z.gte(0)), sha256Text]),
  // Only where a human must look.
  attention: z.optional(
    z.strictObject({
      level: z.enum(['soon', 'now']),
      due: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
    }),
  ),
});

/**
 * What the server may read of an entry. It is bound to the sealed body as authenticated data, and signed.
 */
export type Header = z.infer<typeof schema>;

/** The one way to spell a header: fixed order, no spaces. What is signed and bound is exactly these bytes. */
export function headerBytes(header: Header): Bytes {
  const { v, entry, record, audience: readers, key, author, device, written, seen, attention } = header;
  const ordered = { v, entry, record, audience: readers, key, author, device, written, seen };
  return utf8(
    JSON.stringify(
      attention === undefined
        ? ordered
        : { ...ordered, attention: { level: attention.level, due: attention.due } },
    ),
  );
}

/**
 * Reads a header, refusing every other spelling of the same one.
 */
export function readHeader(bytes: Uint8Array): Result<Header> {
  const text = textOf(bytes);
  if (text === undefined) return failure(problem('entry-malformed', 'header'));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return failure(problem('entry-malformed', 'header'));
  }
  const read = z.safeParse(schema, parsed);
  if (!read.success) return failure(problem('entry-malformed', 'header'));
  const canonical = sameBytes(headerBytes(read.data), bytes);
  if (!canonical || audienceOf(read.data.key) !== read.data.audience) {
    return failure(problem('entry-malformed', 'header'));
  }
  return success(read.data);
}
