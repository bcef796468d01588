import { type Result, success } from '../../problem/index.ts';
import type { Entropy } from '../bytes.ts';
import type { DeviceId } from '../identity.ts';
import { openKeyBox, type Stretched, stretch } from '../keys/index.ts';
import type { RemoteAccount } from '../remote/account.ts';
import { ownRecord } from './create.ts';
import { type AccountOnDevice, type Unlocked, unlockRecord } from './unlocked.ts';

/** Unlocked, with the half of the passphrase that signs in, should the server want it again. */
export interface SignedInHere {
  readonly unlocked: Unlocked;
  readonly signInSecret: string;
}

/**
 * Unlocks what this device already has, without a network.
 *
 * @returns problem `passphrase-wrong` as well where the passphrase was changed on another device: only the
 *   server could tell, so ask it before saying so.
 */
export async function unlock(
  on: AccountOnDevice,
  passphrase: string,
  device: DeviceId,
): Promise<Result<SignedInHere>> {
  const stretched = await stretch(passphrase, on.keyBox.stretch);
  return stretched.ok ? unlockWith(on, stretched.value, device) : stretched;
}

/**
 * Signs in on the server and unlocks: a device that does not know the account yet, or its newest passphrase.
 *
 * @param known what this device has of the account already.
 */
export async function signIn(
  who: { readonly handle: string; readonly passphrase: string },
  remote: RemoteAccount,
  device: DeviceId,
  entropy: Entropy,
  known?: AccountOnDevice,
): Promise<Result<SignedInHere>> {
  const parameters = await remote.stretchOf(who.handle);
  if (!parameters.ok) return parameters;
  const stretched = await stretch(who.passphrase, parameters.value);
  if (!stretched.ok) return stretched;
  const { signInSecret, wrappingKey } = stretched.value;
  const signedIn = await remote.signIn({ handle: who.handle, signInSecret });
  if (!signedIn.ok) return signedIn;
  const { account, keyBox } = signedIn.value;
  const keys = await openKeyBox(keyBox, 'passphrase', wrappingKey);
  if (!keys.ok) return keys;
  const own = await ownRecord(remote, keys.value, entropy, known);
  if (!own.ok) return own;
  const on = { account, handle: who.handle, keyBox, ...own.value };
  const unlocked = await unlockRecord(on, keys.value, device);
  return unlocked.ok ? success({ unlocked: unlocked.value, signInSecret }) : unlocked;
}

async function unlockWith(
  on: AccountOnDevice,
  { wrappingKey, signInSecret }: Stretched,
  device: DeviceId,
): Promise<Result<SignedInHere>> {
  const keys = await openKeyBox(on.keyBox, 'passphrase', wrappingKey);
  if (!keys.ok) return keys;
  const unlocked = await unlockRecord(on, keys.value, device);
  return unlocked.ok ? success({ unlocked: unlocked.value, signInSecret }) : unlocked;
}
