import { type Bytes, base64Url, type Entropy, fromBase64Url, utf8 } from './bytes.ts';
import type { AttachmentId } from './identity.ts';

/** The most that one sealed chunk of an attachment holds, in bytes before sealing. */
export const largestChunk = 256 * 1024;

/** A new attachment's key, as the entry that names the attachment carries it. */
export const newAttachmentKey = (entropy: Entropy): string => base64Url(entropy(32));

/**
 * Seals one chunk. Each attachment has a key of its own, so the chunk's index can be the nonce, and a chunk
 * that is moved, repeated or taken from another attachment does not open.
 */
export async function sealChunk(
  chunk: Bytes,
  attachment: AttachmentId,
  index: number,
  key: string,
): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt(
    parametersOf(attachment, index),
    await importKey(key, 'encrypt'),
    chunk,
  );
  return new Uint8Array(sealed);
}

/** Opens one chunk, or gives undefined where it is not the chunk that was sealed there. */
export async function openChunk(
  sealed: Bytes,
  attachment: AttachmentId,
  index: number,
  key: string,
): Promise<Bytes | undefined> {
  try {
    const opened = await crypto.subtle.decrypt(
      parametersOf(attachment, index),
      await importKey(key, 'decrypt'),
      sealed,
    );
    return new Uint8Array(opened);
  } catch {
    return undefined;
  }
}

function parametersOf(attachment: AttachmentId, index: number) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData: utf8(`afterglow chunk 1\0${attachment}\0${index}`) } as const;
}

function importKey(key: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const raw = fromBase64Url(key);
  if (raw === undefined) throw new Error('an attachment key is base64url');
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
}
