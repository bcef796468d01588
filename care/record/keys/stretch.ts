import { argon2id } from 'hash-wasm';
import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { type Bytes, base64Url, type Entropy, fromBase64Url, utf8 } from '../bytes.ts';

/**
 * How a passphrase becomes keys: Argon2id (RFC 9106). The server keeps these numbers, so a device checks
 * them against a floor before it uses them.
 */
export const stretchParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  /** 16 bytes, base64url. */
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  memoryKiB: z.int().check(z.gte(1), z.lte(1_048_576)),
  passes: z.int().check(z.gte(1), z.lte(16)),
  lanes: z.literal(1),
});
export type StretchParameters = z.infer<typeof stretchParameters>;

/** What a stretched passphrase gives: one half for the server, one half that never leaves the device. */
export interface Stretched {
  /** Shown to the server as the password, which hashes it again. base64url of 32 bytes. */
  readonly signInSecret: string;
  /** AES-256-GCM; wraps the account's private keys. */
  readonly wrappingKey: CryptoKey;
}

// OWASP's first choice for Argon2id on a server is 46 MiB and one pass; a phone that does it once an unlock
// can afford RFC 9106's second recommended option, 64 MiB and three passes.
const chosen = { algorithm: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 } as const;
const floor = { memoryKiB: 19_456, passes: 2 };

export const newStretchParameters = (entropy: Entropy): StretchParameters => ({
  ...chosen,
  salt: base64Url(entropy(16)),
});

/** Whether parameters are at or above the floor. */
export const strongEnough = ({ memoryKiB, passes }: StretchParameters): boolean =>
  memoryKiB >= floor.memoryKiB && passes >= floor.passes;

/**
 * Stretches a passphrase. The passphrase is normalised to NFKC first, so that the same keys on another
 * keyboard give the same result.
 *
 * @returns problem `stretch-too-weak` where the parameters are below the floor: a lying server must not
 *   get a secret that is cheap to guess.
 */
export async function stretch(passphrase: string, parameters: StretchParameters): Promise<Result<Stretched>> {
  const salt = fromBase64Url(parameters.salt);
  if (salt === undefined || !strongEnough(parameters)) {
    return failure(problem('stretch-too-weak'));
  }
  const halves = new Uint8Array(
    await argon2id({
      password: utf8(passphrase.normalize('NFKC')),
      salt,
      memorySize: parameters.memoryKiB,
      iterations: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: 64,
      outputType: 'binary',
    }),
  );
  return success({
    signInSecret: base64Url(halves.slice(0, 32)),
    wrappingKey: await wrappingKeyOf(halves.slice(32)),
  });
}

/** 32 bytes as an AES-256-GCM key that cannot be taken out again. */
export const wrappingKeyOf = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
