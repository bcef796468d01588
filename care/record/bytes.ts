import { base64urlnopad } from '@scure/base';

/** Bytes in a buffer of their own kind, which is what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Where randomness comes from: always an argument, so that a test can replay a run from its seed. */
export type Entropy = (length: number) => Bytes;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text these bytes spell, or undefined where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

export const base64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);

/** The bytes of unpadded base64url, or undefined where it is not that. */
export function fromBase64Url(text: string): Bytes | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(text));
  } catch {
    return undefined;
  }
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** An unsigned 64-bit number, big end first, as PostgreSQL's int8send writes it. `value` up to 2^53. */
export function uint64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
