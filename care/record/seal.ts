import { type Bytes, concat, type Entropy } from './bytes.ts';

const NONCE = 12;
const context = new TextEncoder().encode('afterglow body 1\0');

/**
 * Seals a body with AES-256-GCM, bound to its header, padded first so that its size says little.
 *
 * Nonces are random: a key may seal 2^32 bodies before two of them are likely to share one, and no person
 * writes that many.
 */
export async function seal(body: Bytes, header: Bytes, key: CryptoKey, entropy: Entropy): Promise<Bytes> {
  const iv = entropy(NONCE);
  const additionalData = concat(context, header);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded(body));
  return concat(iv, new Uint8Array(sealed));
}

/** Opens a sealed body, or gives undefined where key, header or body is not the one it was sealed with. */
export async function open(sealed: Bytes, header: Bytes, key: CryptoKey): Promise<Bytes | undefined> {
  const iv = sealed.slice(0, NONCE);
  const additionalData = concat(context, header);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      sealed.slice(NONCE),
    );
    return unpadded(new Uint8Array(opened));
  } catch {
    return undefined;
  }
}

/**
 * The padded size of a body of `length` bytes: a power of two from 512 to 4096, above that Padmé
 * (Nikitin et al. 2019), which leaks O(log log n) bits and costs at most 12 %.
 *
 * @example
 * paddedLength(10)   // 512: a check-in and a nine-item answer look the same
 * paddedLength(5000) // 5120
 */
export function paddedLength(length: number): number {
  const needed = length + 1;
  if (needed <= 4096) return Math.max(512, 2 ** Math.ceil(Math.log2(needed)));
  const exponent = Math.floor(Math.log2(needed));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.ceil(needed / step) * step;
}

// One bit and zeros (ISO/IEC 7816-4): a body of any bytes can be told from its padding.
function padded(body: Bytes): Bytes {
  const all = new Uint8Array(paddedLength(body.length));
  all.set(body);
  all[body.length] = 0x80;
  return all;
}

function unpadded(bytes: Bytes): Bytes | undefined {
  let end = bytes.length - 1;
  while (end >= 0 && bytes[end] === 0) end--;
  return end >= 0 && bytes[end] === 0x80 ? bytes.slice(0, end) : undefined;
}
