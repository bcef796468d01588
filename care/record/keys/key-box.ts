import { sha256 } from '@noble/hashes/sha2.js';
import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { type Bytes, base64Url, concat, type Entropy, fromBase64Url, textOf, utf8 } from '../bytes.ts';
import {
  type AccountKeys,
  importAccountKeys,
  type PrivateKeyBytes,
  type PublicKeys,
} from './account-keys.ts';
import { type StretchParameters, stretchParameters } from './stretch.ts';

const key32 = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const wrapped = z.string().check(z.regex(/^[A-Za-z0-9_-]{100,600}$/));

/**
 * What the server keeps of an account's keys: the public halves, and the private halves wrapped twice, by
 * the passphrase and by the recovery code. Nobody without one of the two can open it.
 */
export const keyBox = z.strictObject({
  version: z.literal(1),
  stretch: stretchParameters,
  publicKeys: z.strictObject({ signing: key32, agreement: key32 }),
  byPassphrase: wrapped,
  byRecoveryCode: wrapped,
});
export type KeyBox = z.infer<typeof keyBox>;

/**
 * Names one state of a box. Whoever replaces a box says which one, so that two devices that change the
 * passphrase and the recovery code at the same time cannot undo one another unseen.
 */
export const keyBoxState = (box: KeyBox): string =>
  base64Url(sha256(utf8(`${box.byPassphrase}.${box.byRecoveryCode}`)));

export interface KeyBoxParts {
  readonly stretch: StretchParameters;
  readonly publicKeys: PublicKeys;
  readonly privateKeys: PrivateKeyBytes;
  readonly passphraseKey: CryptoKey;
  readonly recoveryKey: CryptoKey;
}

export async function makeKeyBox(parts: KeyBoxParts, entropy: Entropy): Promise<KeyBox> {
  const { stretch, publicKeys, privateKeys } = parts;
  return {
    version: 1,
    stretch,
    publicKeys: { signing: publicKeys.signing, agreement: publicKeys.agreement },
    byPassphrase: await wrap(privateKeys, parts.passphraseKey, 'passphrase', publicKeys, entropy),
    byRecoveryCode: await wrap(privateKeys, parts.recoveryKey, 'recovery code', publicKeys, entropy),
  };
}

/**
 * Replaces the passphrase of a box, leaving the recovery code as it is.
 *
 * @param privateKeys from `openPrivateKeys`, which asked for the old passphrase or the recovery code.
 */
export async function withPassphrase(
  box: KeyBox,
  stretch: StretchParameters,
  passphraseKey: CryptoKey,
  privateKeys: PrivateKeyBytes,
  entropy: Entropy,
): Promise<KeyBox> {
  const byPassphrase = await wrap(privateKeys, passphraseKey, 'passphrase', box.publicKeys, entropy);
  return { ...box, stretch, byPassphrase };
}

/** Replaces the recovery code of a box. */
export async function withRecoveryCode(
  box: KeyBox,
  recoveryKey: CryptoKey,
  privateKeys: PrivateKeyBytes,
  entropy: Entropy,
): Promise<KeyBox> {
  return {
    ...box,
    byRecoveryCode: await wrap(privateKeys, recoveryKey, 'recovery code', box.publicKeys, entropy),
  };
}

/** Opens a box into keys that can be used but not taken out. */
export async function openKeyBox(box: KeyBox, by: Way, key: CryptoKey): Promise<Result<AccountKeys>> {
  const privateKeys = await openPrivateKeys(box, by, key);
  if (!privateKeys.ok) return privateKeys;
  const keys = await importAccountKeys(box.publicKeys, privateKeys.value);
  return keys === undefined ? failure(problem('key-altered', 'key box')) : success(keys);
}

/** Opens a box to the raw private keys, which only wrapping them anew needs. */
export async function openPrivateKeys(
  box: KeyBox,
  by: Way,
  key: CryptoKey,
): Promise<Result<PrivateKeyBytes>> {
  const wrong = failure(problem(by === 'passphrase' ? 'passphrase-wrong' : 'recovery-code-wrong'));
  const bytes = fromBase64Url(by === 'passphrase' ? box.byPassphrase : box.byRecoveryCode);
  if (bytes === undefined) return wrong;
  const additionalData = boundTo(by, box.publicKeys);
  try {
    const iv = bytes.slice(0, 12);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes.slice(12));
    const read = z.safeParse(bundle, JSON.parse(textOf(new Uint8Array(opened)) ?? ''));
    const signing = read.success ? fromBase64Url(read.data.signing) : undefined;
    const agreement = read.success ? fromBase64Url(read.data.agreement) : undefined;
    return signing === undefined || agreement === undefined ? wrong : success({ signing, agreement });
  } catch {
    return wrong;
  }
}

type Way = 'passphrase' | 'recovery code';

const bundle = z.strictObject({ signing: z.string(), agreement: z.string() });

async function wrap(
  privateKeys: PrivateKeyBytes,
  key: CryptoKey,
  by: Way,
  publicKeys: PublicKeys,
  entropy: Entropy,
): Promise<string> {
  const iv = entropy(12);
  const clear = utf8(
    JSON.stringify({
      signing: base64Url(privateKeys.signing),
      agreement: base64Url(privateKeys.agreement),
    }),
  );
  const additionalData = boundTo(by, publicKeys);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, clear);
  return base64Url(concat(iv, new Uint8Array(sealed)));
}

// The public halves are bound to the wrapped private ones, so a server cannot pair them with others.
const boundTo = (by: Way, keys: PublicKeys): Bytes =>
  utf8(`afterglow key box 1\0${by}\0${keys.signing}\0${keys.agreement}`);
