import { failure, problem, type Result, success } from '../problem/index.ts';
import { type Bytes, concat } from './bytes.ts';
import { formatVersion } from './header.ts';

/**
 * An entry as bytes, the same on every disk and wire:
 *
 *     0xA6 · version (1) · header length (2) · header · sealed length (4) · sealed · signature (64)
 *
 * Lengths are big end first. The signature covers everything before it. First byte, version byte and the
 * signature at the end stay where they are in every later version, so that an entry this code cannot read
 * can still be told from one that somebody altered.
 */
export interface Frame {
  readonly version: number;
  readonly header: Bytes;
  readonly sealed: Bytes;
  readonly signature: Bytes;
  /** The bytes that the signature covers. */
  readonly signed: Bytes;
}

const MAGIC = 0xa6;
const PREFIX = 4;
const SIGNATURE = 64;

/** The largest entry the server takes, in bytes. Longer things are attachments. */
export const largestEntry = 256 * 1024;

/** Everything of a frame but its signature: what an author signs. */
export function unsignedFrame(version: number, header: Bytes, sealed: Bytes): Bytes {
  const prefix = new Uint8Array(PREFIX);
  prefix[0] = MAGIC;
  prefix[1] = version;
  new DataView(prefix.buffer).setUint16(2, header.length);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, sealed.length);
  return concat(prefix, header, length, sealed);
}

export const signedFrame = (unsigned: Bytes, signature: Bytes): Bytes => concat(unsigned, signature);

/** The parts that every version has. */
export type Envelope = Pick<Frame, 'version' | 'signature' | 'signed'>;

/** Reads what every version has; problem `entry-malformed` where these are no entry's bytes at all. */
export function readEnvelope(bytes: Bytes): Result<Envelope> {
  if (bytes.length < PREFIX + 4 + SIGNATURE) return failure(problem('entry-malformed', 'length'));
  if (bytes[0] !== MAGIC) return failure(problem('entry-malformed', 'first byte'));
  const end = bytes.length - SIGNATURE;
  return success({ version: bytes[1] ?? 0, signature: bytes.slice(end), signed: bytes.slice(0, end) });
}

/**
 * Takes a frame apart.
 *
 * @returns problem `made-by-newer-version` for a later format; `entry-malformed` names the part that does
 *   not fit.
 */
export function readFrame(bytes: Bytes): Result<Frame> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const { version } = envelope.value;
  if (version !== formatVersion) {
    return failure(problem(version > formatVersion ? 'made-by-newer-version' : 'entry-malformed', 'format'));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = PREFIX + view.getUint16(2);
  if (headerEnd + 4 + SIGNATURE > bytes.length) return failure(problem('entry-malformed', 'header length'));
  const sealedEnd = headerEnd + 4 + view.getUint32(headerEnd);
  if (sealedEnd + SIGNATURE !== bytes.length) return failure(problem('entry-malformed', 'body length'));
  return success({
    ...envelope.value,
    header: bytes.slice(PREFIX, headerEnd),
    sealed: bytes.slice(headerEnd + 4, sealedEnd),
  });
}
