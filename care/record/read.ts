import { failure, type Problem, problem, type Result, success } from '../problem/index.ts';
import { type Body, readBody } from './body.ts';
import type { Bytes } from './bytes.ts';
import type { Entry } from './entry.ts';
import { type Frame, readEnvelope, readFrame } from './frame.ts';
import { type Header, readHeader } from './header.ts';
import type { AuthorId, RecordId } from './identity.ts';
import type { Keyring } from './keyring.ts';
import { open } from './seal.ts';
import { verify } from './sign.ts';

/**
 * What became of an entry's bytes on this device.
 *
 * - `read`: opened.
 * - `newer`: whole and signed, but made by a newer version; kept, counted, shown as such.
 * - `locked`: whole and signed, but sealed with a key this device does not hold yet.
 * - `refused`: forged, altered or broken; never shown as the person's.
 */
export type Reading =
  | { readonly state: 'read'; readonly entry: Entry }
  | { readonly state: 'newer' | 'locked' | 'refused'; readonly problem: Problem };

/** Takes an entry apart as far as anybody can who holds no key: the server, and every reader before opening. */
export async function verifyEntry(
  bytes: Bytes,
  record: RecordId,
  authors: ReadonlyMap<AuthorId, CryptoKey>,
): Promise<Result<{ readonly header: Header; readonly frame: Frame }>> {
  const frame = readFrame(bytes);
  if (!frame.ok) return frame.problem.code === 'made-by-newer-version' ? laterFormat(bytes, authors) : frame;
  const header = readHeader(frame.value.header);
  if (!header.ok) return header;
  if (header.value.record !== record) return failure(problem('entry-elsewhere'));
  const author = authors.get(header.value.author);
  if (author === undefined) return failure(problem('author-unknown'));
  if (!(await verify(frame.value.signed, frame.value.signature, author))) {
    return failure(problem('entry-altered', `entry ${header.value.entry}`));
  }
  return success({ header: header.value, frame: frame.value });
}

/**
 * Verifies and opens an entry.
 *
 * @example
 * const reading = await readEntry(bytes, keyring);
 * if (reading.state === 'read' && reading.entry.kind === 'check-in') reading.entry.fields.mood; // 0 to 10
 */
export async function readEntry(bytes: Bytes, keyring: Keyring): Promise<Reading> {
  const verified = await verifyEntry(bytes, keyring.record, keyring.authors);
  if (!verified.ok) {
    const newer = verified.problem.code === 'made-by-newer-version';
    return { state: newer ? 'newer' : 'refused', problem: verified.problem };
  }
  const { header, frame } = verified.value;
  const key = keyring.keys.get(header.key);
  if (key === undefined) return { state: 'locked', problem: problem('key-missing', header.key) };
  const opened = await open(frame.sealed, frame.header, key);
  if (opened === undefined) {
    return { state: 'refused', problem: problem('entry-altered', `entry ${header.entry}`) };
  }
  const body = readBody(opened);
  if (!body.ok) {
    const newer = body.problem.code === 'made-by-newer-version';
    return { state: newer ? 'newer' : 'refused', problem: body.problem };
  }
  return { state: 'read', entry: entryOf(header, body.value) };
}

// Whose signature it is stands inside the header, which this version cannot read: so any author's will do.
async function laterFormat(
  bytes: Bytes,
  authors: ReadonlyMap<AuthorId, CryptoKey>,
): Promise<ReturnType<typeof failure>> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  for (const author of authors.values()) {
    if (await verify(envelope.value.signed, envelope.value.signature, author)) {
      return failure(problem('made-by-newer-version', 'format'));
    }
  }
  return failure(problem('entry-altered', 'format'));
}

function entryOf(header: Header, body: Body): Entry {
  const { entry, record, audience, author, device, written, seen, attention } = header;
  return Object.freeze({
    id: entry,
    record,
    audience,
    author,
    device,
    written,
    seen,
    ...body,
    ...(attention === undefined ? {} : { attention }),
  }) as Entry;
}
