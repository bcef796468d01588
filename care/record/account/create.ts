import { failure, problem, type Result, success } from '../../problem/index.ts';
import type { Entropy } from '../bytes.ts';
import { type DeviceId, newRecordId } from '../identity.ts';
import {
  type AccountKeys,
  firstGrants,
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
import { type AccountOnDevice, type Unlocked, unlockRecord } from './unlocked.ts';

export interface NewAccount {
  /** Shown once. Nobody keeps it but the person. */
  readonly recoveryCode: RecoveryCode;
  /** Makes the record and opens it. May be tried again where the network fails: the account is made already. */
  open(): Promise<Result<Unlocked>>;
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
  return success({
    recoveryCode,
    async open() {
      const own = await ownRecord(remote, keys, entropy);
      if (!own.ok) return own;
      const on = { account: created.value.account, handle: who.handle, keyBox, ...own.value };
      return unlockRecord(on, keys, device);
    },
  });
}

type OwnRecord = Pick<AccountOnDevice, 'record' | 'grants'>;

/**
 * The account's own record: the one the server lists, or a new one where there is none, because this is a new
 * account or because the connection broke between making the account and making the record.
 *
 * @param known the record this device has already. A server that has lost it gets it back; one that names
 *   another in its stead is not believed (problem `record-missing`).
 */
export async function ownRecord(
  remote: RemoteAccount,
  keys: AccountKeys,
  entropy: Entropy,
  known?: OwnRecord,
): Promise<Result<OwnRecord>> {
  const listed = await remote.records();
  if (!listed.ok) return listed;
  const own = known === undefined ? listed.value[0] : listed.value.find(({ id }) => id === known.record);
  if (own !== undefined) return success({ record: own.id, grants: own.grants });
  if (listed.value.length > 0) return failure(problem('record-missing'));
  const record = known?.record ?? newRecordId(entropy);
  const grants = known?.grants ?? (await firstGrants(record, keys, entropy));
  const made = await remote.createRecord(record, grants);
  return made.ok ? success({ record, grants }) : made;
}
