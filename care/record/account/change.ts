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
  type Stretched,
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
    proof: { signInSecret: current.value.signInSecret },
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
    proof: { signInSecret: current.value.signInSecret },
    replaces: keyBoxState(keyBox),
    recoveryDigest: recoveryDigest(halves.signInSecret),
    keyBox: changed,
  });
  return kept.ok ? success({ keyBox: changed, recoveryCode }) : kept;
}

/**
 * Gets back in with the recovery code: a new passphrase, and a new recovery code, since a used one has been
 * typed somewhere.
 */
export async function recover(
  who: { readonly handle: string; readonly typedCode: string; readonly passphrase: string },
  remote: RemoteAccount,
  device: DeviceId,
  entropy: Entropy,
): Promise<Result<{ readonly unlocked: Unlocked; readonly recoveryCode: RecoveryCode }>> {
  const code = readRecoveryCode(who.typedCode);
  if (!code.ok) return code;
  const used = await recoveryHalves(code.value);
  const recovered = await remote.recover({ handle: who.handle, recoverySecret: used.signInSecret });
  if (!recovered.ok) return recovered;
  const renewed = await renew(recovered.value.keyBox, used, who.passphrase, remote, entropy);
  if (!renewed.ok) return renewed;
  const { keyBox, recoveryCode } = renewed.value;
  const keys = await openKeyBox(recovered.value.keyBox, 'recovery code', used.wrappingKey);
  if (!keys.ok) return keys;
  const own = await ownRecord(remote, keys.value, entropy);
  if (!own.ok) return own;
  const on = { account: recovered.value.account, handle: who.handle, keyBox, ...own.value };
  const unlocked = await unlockRecord(on, keys.value, device);
  return unlocked.ok ? success({ unlocked: unlocked.value, recoveryCode }) : unlocked;
}

async function renew(
  box: KeyBox,
  used: Stretched,
  passphrase: string,
  remote: RemoteAccount,
  entropy: Entropy,
): Promise<Result<{ readonly keyBox: KeyBox; readonly recoveryCode: RecoveryCode }>> {
  const privateKeys = await openPrivateKeys(box, 'recovery code', used.wrappingKey);
  if (!privateKeys.ok) return privateKeys;
  const parameters = newStretchParameters(entropy);
  const next = await stretch(passphrase, parameters);
  if (!next.ok) return next;
  const recoveryCode = newRecoveryCode(entropy);
  const halves = await recoveryHalves(recoveryCode);
  const { wrappingKey, signInSecret } = next.value;
  const rekeyed = await withPassphrase(box, parameters, wrappingKey, privateKeys.value, entropy);
  const keyBox = await withRecoveryCode(rekeyed, halves.wrappingKey, privateKeys.value, entropy);
  const kept = await remote.changeKeyBox({
    proof: { recoverySecret: used.signInSecret },
    replaces: keyBoxState(box),
    signInSecret,
    recoveryDigest: recoveryDigest(halves.signInSecret),
    keyBox,
  });
  return kept.ok ? success({ keyBox, recoveryCode }) : kept;
}
