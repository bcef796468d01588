import type { Entropy } from '../bytes.ts';
import type { Head } from '../chain.ts';
import { emptyHead } from '../chain.ts';
import { type DeviceId, keyIdOf, newDeviceId, newRecordId, type RecordId } from '../identity.ts';
import type { WritingKeyring } from '../keyring.ts';
import { importAccountKeys, newAccountKeys } from '../keys/account-keys.ts';
import { wrappingKeyOf } from '../keys/stretch.ts';
import type { Now } from '../moment.ts';
import type { Desk } from '../write.ts';

/**
 * Randomness that repeats: mulberry32, good enough to replay a rehearsal and never used for anybody real.
 */
export function seededEntropy(seed: number): Entropy {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = next() & 255;
    return bytes;
  };
}

/** A made-up person: an unlocked keyring with fresh keys, and a desk to write at. */
export async function rehearsalPerson(
  entropy: Entropy,
  record: RecordId = newRecordId(entropy),
): Promise<{
  readonly keyring: WritingKeyring;
  desk(now: Now, seen?: Head): Desk;
  onDevice(device: DeviceId): WritingKeyring;
}> {
  const made = await newAccountKeys();
  const account = await importAccountKeys(made.publicKeys, made.privateKeys);
  if (account === undefined) throw new Error('fresh keys could not be imported');
  const keyring: WritingKeyring = {
    record,
    keys: new Map([
      [keyIdOf('self', 1), await wrappingKeyOf(entropy(32))],
      [keyIdOf('circle', 1), await wrappingKeyOf(entropy(32))],
    ]),
    authors: new Map([[account.author, account.signing.publicKey]]),
    author: account.author,
    device: newDeviceId(entropy),
    signingKey: account.signing.privateKey,
  };
  return {
    keyring,
    desk: (now, seen = emptyHead) => ({ keyring, now, entropy, seen }),
    onDevice: (device) => ({ ...keyring, device }),
  };
}
