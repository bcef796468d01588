import { type Bytes, base64Url, fromBase64Url } from '../bytes.ts';
import type { AuthorId } from '../identity.ts';
import { authorIdOf } from '../sign.ts';

/** The public halves of an account's keys, raw 32 bytes each, base64url. */
export interface PublicKeys {
  /** Ed25519: what the account's entries are verified with. */
  readonly signing: string;
  /** X25519: what record keys are sealed to. */
  readonly agreement: string;
}

/** An unlocked account: its keys as WebCrypto objects whose private halves cannot be taken out. */
export interface AccountKeys {
  readonly author: AuthorId;
  readonly publicKeys: PublicKeys;
  readonly signing: CryptoKeyPair;
  readonly agreement: CryptoKeyPair;
}

/** The private halves as PKCS #8 bytes, in memory only between being made or unwrapped and being wrapped. */
export interface PrivateKeyBytes {
  readonly signing: Bytes;
  readonly agreement: Bytes;
}

/** Makes an account's two key pairs, from the platform's own randomness. */
export async function newAccountKeys(): Promise<{
  readonly publicKeys: PublicKeys;
  readonly privateKeys: PrivateKeyBytes;
}> {
  // Node's typings leave open whether one key or a pair comes back; for these two it is a pair.
  const signing = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const agreement = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  return {
    publicKeys: {
      signing: base64Url(await exported('raw', signing.publicKey)),
      agreement: base64Url(await exported('raw', agreement.publicKey)),
    },
    privateKeys: {
      signing: await exported('pkcs8', signing.privateKey),
      agreement: await exported('pkcs8', agreement.privateKey),
    },
  };
}

/** Keys to use, from bytes; undefined where the bytes are not keys. */
export async function importAccountKeys(
  publicKeys: PublicKeys,
  privateKeys: PrivateKeyBytes,
): Promise<AccountKeys | undefined> {
  const signingPublic = fromBase64Url(publicKeys.signing);
  const agreementPublic = fromBase64Url(publicKeys.agreement);
  if (signingPublic === undefined || agreementPublic === undefined) return undefined;
  const { subtle } = crypto;
  try {
    return {
      author: authorIdOf(signingPublic),
      publicKeys,
      signing: {
        publicKey: await subtle.importKey('raw', signingPublic, 'Ed25519', true, ['verify']),
        privateKey: await subtle.importKey('pkcs8', privateKeys.signing, 'Ed25519', false, ['sign']),
      },
      agreement: {
        publicKey: await subtle.importKey('raw', agreementPublic, 'X25519', true, []),
        privateKey: await subtle.importKey('pkcs8', privateKeys.agreement, 'X25519', false, ['deriveBits']),
      },
    };
  } catch {
    return undefined;
  }
}

const exported = async (format: 'raw' | 'pkcs8', key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey(format, key));
