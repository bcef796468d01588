import { type Result, success } from '../../problem/index.ts';
import type { Entropy } from '../bytes.ts';
import { type DeviceId, newRecordId, type RecordId } from '../identity.ts';
import {
  type AccountKeys,
  firstGrants,
  type Grant,
  importAccountKeys,
  makeKeyBox,
  newAccountKeys,
  newRecoveryCode,
  newStretchParameters,
  type RecoveryCode,
  recoveryDigest,
  recoveryHalves,
  stretch,
} from '../keys/index.ts';
import type { RemoteAccount } from '../remote/account.ts';
import { type Unlocked, unlockRecord } from './unlocked.ts';

export interface NewAccount {
  readonly unlocked: Unlocked;
  /** Shown once. Nobody keeps it but the person. */
  readonly recoveryCode: RecoveryCode;
}

/**
 * Makes an account and its record. The keys are made here; the server gets the public halves, the wrapped
 * private halves, and one half of the stretched passphrase.
 */
export async function createAccount(
  who: { readonly handle: string; readonly passphrase: string },
  remote: RemoteAccount,
  device: DeviceId,
  entropy: Entropy,
): Promise<Result<NewAccount>> {
  const parameters = newStretchParameters(entropy);
  const stretched = await stretch(who.passphrase, parameters);
  if (!stretched.ok) return stretched;
  const recoveryCode = newRecoveryCode(entropy);
  const recovery = await recoveryHalves(recoveryCode);
  const { publicKeys, privateKeys } = await newAccountKeys();
  const keyBox = await makeKeyBox(
    {
      stretch: parameters,
      publicKeys,
      privateKeys,
      passphraseKey: stretched.value.wrappingKey,
      recoveryKey: recovery.wrappingKey,
    },
    entropy,
  );
  const created = await remote.create({
    handle: who.handle,
    signInSecret: stretched.value.signInSecret,
    recoveryDigest: recoveryDigest(recovery.signInSecret),
    keyBox,
  });
  if (!created.ok) return created;
  const keys = await importAccountKeys(publicKeys, privateKeys);
  if (keys === undefined) throw new Error('keys made a moment ago do not import');
  const own = await ownRecord(remote, keys, entropy);
  if (!own.ok) return own;
  const on = { account: created.value.account, handle: who.handle, keyBox, ...own.value };
  const unlocked = await unlockRecord(on, keys, device);
  return unlocked.ok ? success({ unlocked: unlocked.value, recoveryCode }) : unlocked;
}

/**
 * The account's own record: the one the server lists, or a new one where there is none, because this is a new
 * account or because the connection broke between making the account and making the record.
 */
export async function ownRecord(
  remote: RemoteAccount,
  keys: AccountKeys,
  entropy: Entropy,
): Promise<Result<{ readonly record: RecordId; readonly grants: readonly Grant[] }>> {
  const listed = await remote.records();
  if (!listed.ok) return listed;
  const [own] = listed.value;
  if (own !== undefined) return success({ record: own.id, grants: own.grants });
  const record = newRecordId(entropy);
  const grants = await firstGrants(record, keys, entropy);
  const made = await remote.createRecord(record, grants);
  return made.ok ? success({ record, grants }) : made;
}
