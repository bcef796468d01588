import type { Result } from '../../problem/index.ts';
import { failure, problem, success } from '../../problem/index.ts';
import type { AuthorId, DeviceId, KeyId, RecordId } from '../identity.ts';
import type { WritingKeyring } from '../keyring.ts';
import type { AccountKeys, Grant, KeyBox } from '../keys/index.ts';
import { openGrant } from '../keys/index.ts';

/** What a device keeps of an account so that it can be unlocked without a network. Nothing here is secret. */
export interface AccountOnDevice {
  readonly account: string;
  readonly handle: string;
  readonly keyBox: KeyBox;
  readonly record: RecordId;
  readonly grants: readonly Grant[];
}

/** An unlocked account: its own keys, and the ring to its record. */
export interface Unlocked {
  readonly on: AccountOnDevice;
  readonly keys: AccountKeys;
  readonly keyring: WritingKeyring;
}

/** Opens the record's keys with the account's. */
export async function unlockRecord(
  on: AccountOnDevice,
  keys: AccountKeys,
  device: DeviceId,
): Promise<Result<Unlocked>> {
  const authors: ReadonlyMap<AuthorId, CryptoKey> = new Map([[keys.author, keys.signing.publicKey]]);
  const recordKeys = new Map<KeyId, CryptoKey>();
  for (const given of on.grants) {
    const opened = await openGrant(given, on.record, keys, authors);
    if (!opened.ok) return opened;
    recordKeys.set(given.key, opened.value);
  }
  if (!recordKeys.has('self.1') || !recordKeys.has('circle.1')) return failure(problem('key-missing'));
  const keyring: WritingKeyring = {
    record: on.record,
    keys: recordKeys,
    authors,
    author: keys.author,
    device,
    signingKey: keys.signing.privateKey,
  };
  return success({ on, keys, keyring });
}
