import { type Result, success } from '../../problem/index.ts';
import type { Entropy } from '../bytes.ts';
import type { DeviceId } from '../identity.ts';
import {
  type KeyBox,
  keyBoxState,
  newRecoveryCode,
  newStretchParameters,
  openKeyBox,
  openPrivateKeys,
  type RecoveryCode,
  readRecoveryCode,
  recoveryDigest,
  recoveryHalves,
  stretch,
  withPassphrase,
  withRecoveryCode,
} from '../keys/index.ts';
import type { RemoteAccount } from '../remote/account.ts';
import { ownRecord } from './create.ts';
import { type Unlocked, unlockRecord } from './unlocked.ts';

/**
 * Replaces the passphrase. Every other device is signed out and asks for the new one; what they have not sent
 * yet stays on them until then.
 */
export async function changePassphrase(
  keyBox: KeyBox,
  phrases: { readonly current: string; readonly next: string },
  remote: RemoteAccount,
  entropy: Entropy,
): Promise<Result<KeyBox>> {
  const current = await stretch(phrases.current, keyBox.stretch);
  if (!current.ok) return current;
  const privateKeys = await openPrivateKeys(keyBox, 'passphrase', current.value.wrappingKey);
  if (!privateKeys.ok) return privateKeys;
  const parameters = newStretchParameters(entropy);
  const next = await stretch(phrases.next, parameters);
  if (!next.ok) return next;
  const { wrappingKey, signInSecret } = next.value;
  const changed = await withPassphrase(keyBox, parameters, wrappingKey, privateKeys.value, entropy);
  const kept = await remote.changeKeyBox({
    currentSecret: current.value.signInSecret,
    replaces: keyBoxState(keyBox),
    signInSecret,
    keyBox: changed,
  });
  return kept.ok ? success(changed) : kept;
}

/** Replaces the recovery code; the old page is worth nothing afterwards. */
export async function changeRecoveryCode(
  keyBox: KeyBox,
  passphrase: string,
  remote: RemoteAccount,
  entropy: Entropy,
): Promise<Result<{ readonly keyBox: KeyBox; readonly recoveryCode: RecoveryCode }>> {
  const current = await stretch(passphrase, keyBox.stretch);
  if (!current.ok) return current;
  const privateKeys = await openPrivateKeys(keyBox, 'passphrase', current.value.wrappingKey);
  if (!privateKeys.ok) return privateKeys;
  const recoveryCode = newRecoveryCode(entropy);
  const halves = await recoveryHalves(recoveryCode);
  const changed = await withRecoveryCode(keyBox, halves.wrappingKey, privateKeys.value, entropy);
  const kept = await remote.changeKeyBox({
    currentSecret: current.value.signInSecret,
    replaces: keyBoxState(keyBox),
    recoveryDigest: recoveryDigest(halves.signInSecret),
    keyBox: changed,
  });
  return kept.ok ? success({ keyBox: changed, recoveryCode }) : kept;
}

/** Back in: with a new passphrase and a new recovery code, since a used one has been typed somewhere. */
export interface Recovered {
  readonly recoveryCode: RecoveryCode;
  /** Opens the record. May be tried again where the network fails: the new code counts already. */
  open(): Promise<Result<Unlocked>>;
}

/**
 * Gets back in with the recovery code. The server hands the key box to whoever knows the code, and signs in
 * whoever replaces it: so a code works once, and everybody who was signed in is signed out and finds out.
 */
export async function recover(
  who: { readonly handle: string; readonly typedCode: string; readonly passphrase: string },
  remote: RemoteAccount,
  device: DeviceId,
  entropy: Entropy,
): Promise<Result<Recovered>> {
  const { handle } = who;
  const code = readRecoveryCode(who.typedCode);
  if (!code.ok) return code;
  const used = await recoveryHalves(code.value);
  const recoverySecret = used.signInSecret;
  const found = await remote.keyBoxFor({ handle, recoverySecret });
  if (!found.ok) return found;
  const box = found.value.keyBox;
  const keys = await openKeyBox(box, 'recovery code', used.wrappingKey);
  if (!keys.ok) return keys;
  const privateKeys = await openPrivateKeys(box, 'recovery code', used.wrappingKey);
  if (!privateKeys.ok) return privateKeys;

  const parameters = newStretchParameters(entropy);
  const next = await stretch(who.passphrase, parameters);
  if (!next.ok) return next;
  const recoveryCode = newRecoveryCode(entropy);
  const halves = await recoveryHalves(recoveryCode);
  const { wrappingKey, signInSecret } = next.value;
  const rekeyed = await withPassphrase(box, parameters, wrappingKey, privateKeys.value, entropy);
  const keyBox = await withRecoveryCode(rekeyed, halves.wrappingKey, privateKeys.value, entropy);
  const signedIn = await remote.recoverWith({
    handle,
    recoverySecret,
    replaces: keyBoxState(box),
    signInSecret,
    recoveryDigest: recoveryDigest(halves.signInSecret),
    keyBox,
  });
  if (!signedIn.ok) return signedIn;
  return success({
    recoveryCode,
    async open() {
      const own = await ownRecord(remote, keys.value, entropy);
      if (!own.ok) return own;
      return unlockRecord(
        { account: signedIn.value.account, handle, keyBox, ...own.value },
        keys.value,
        device,
      );
    },
  });
}
