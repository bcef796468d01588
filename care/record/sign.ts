import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, base64Url, concat, utf8 } from './bytes.ts';
import type { AuthorId } from './identity.ts';

const context = utf8('afterglow entry 1\0');

/** Ed25519 over a context and the bytes, so that a signature made for one purpose never fits another. */
export async function sign(bytes: Bytes, privateKey: CryptoKey, purpose: Bytes = context): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, concat(purpose, bytes)));
}

export function verify(
  bytes: Bytes,
  signature: Bytes,
  publicKey: CryptoKey,
  purpose: Bytes = context,
): Promise<boolean> {
  return crypto.subtle.verify('Ed25519', publicKey, signature, concat(purpose, bytes));
}

/** The name an author signs under, derived from the raw 32-byte public key. */
export const authorIdOf = (publicKey: Uint8Array): AuthorId =>
  base64Url(sha256(publicKey).slice(0, 20)) as AuthorId;

/** A public key to verify with, or undefined where the bytes are not one. */
export async function importSigningPublicKey(raw: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);
  } catch {
    return undefined;
  }
}
