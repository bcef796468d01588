import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { type Bytes, base64Url, concat, type Entropy, fromBase64Url, utf8 } from '../bytes.ts';
import { type AuthorId, authorId, type KeyId, keyId, keyIdOf, type RecordId, recordId } from '../identity.ts';
import { sign, verify } from '../sign.ts';
import type { AccountKeys } from './account-keys.ts';
import { wrappingKeyOf } from './stretch.ts';

/**
 * A record's key, sealed by HPKE (RFC 9180) to one account and signed by the account that gives it. Sealing
 * alone would not do: anybody who knows a public key can seal to it, so a server could hand out a key of its
 * own and read what is written from then on. The signature says who gave it.
 */
export const grant = z.strictObject({
  record: recordId,
  key: keyId,
  to: authorId,
  from: authorId,
  /** HPKE's encapsulated key and the sealed 32 bytes, base64url. */
  encapsulated: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{64}$/)),
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});
export type Grant = z.infer<typeof grant>;

// Made at each use: importing this module must not run anything.
const suite = () =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const purpose = utf8('afterglow grant 1\0');

/** The first keys of a new record, granted by its owner to its owner. */
export async function firstGrants(
  record: RecordId,
  owner: AccountKeys,
  entropy: Entropy,
): Promise<readonly Grant[]> {
  return [
    await grantKey(entropy(32), { record, key: keyIdOf('self', 1), to: owner, from: owner }),
    await grantKey(entropy(32), { record, key: keyIdOf('circle', 1), to: owner, from: owner }),
  ];
}

/** Seals a record key (32 bytes) to an account and signs it. */
export async function grantKey(
  bytes: Bytes,
  about: {
    readonly record: RecordId;
    readonly key: KeyId;
    readonly to: { readonly author: AuthorId; readonly agreement: { readonly publicKey: CryptoKey } };
    readonly from: AccountKeys;
  },
): Promise<Grant> {
  const { record, key, to, from } = about;
  const named = { record, key, to: to.author, from: from.author };
  const { enc, ct } = await suite().seal(
    { recipientPublicKey: to.agreement.publicKey as never, info: infoOf(named) },
    bytes,
  );
  const unsigned = {
    ...named,
    encapsulated: base64Url(new Uint8Array(enc)),
    sealed: base64Url(new Uint8Array(ct)),
  };
  const signature = await sign(statementOf(unsigned), from.signing.privateKey, purpose);
  return { ...unsigned, signature: base64Url(signature) };
}

/**
 * Opens a grant made to `account`, into a key that can be used but not taken out.
 *
 * @param givers who may give keys of this record, with the keys to verify them by.
 * @returns problem `key-altered` where it was not given by one of them, to this account, for this record.
 */
export async function openGrant(
  given: Grant,
  record: RecordId,
  account: AccountKeys,
  givers: ReadonlyMap<AuthorId, CryptoKey>,
): Promise<Result<CryptoKey>> {
  const refused = failure(problem('key-altered', given.key));
  const giver = givers.get(given.from);
  const signature = fromBase64Url(given.signature);
  const enc = fromBase64Url(given.encapsulated);
  const sealed = fromBase64Url(given.sealed);
  if (giver === undefined || signature === undefined || enc === undefined || sealed === undefined) {
    return refused;
  }
  if (given.record !== record || given.to !== account.author) return refused;
  if (!(await verify(statementOf(given), signature, giver, purpose))) return refused;
  try {
    const opened = await suite().open(
      { recipientKey: account.agreement as never, enc, info: infoOf(given) },
      sealed,
    );
    return success(await wrappingKeyOf(new Uint8Array(opened)));
  } catch {
    return refused;
  }
}

type Named = Pick<Grant, 'record' | 'key' | 'to' | 'from'>;

const infoOf = ({ record, key, to, from }: Named): Bytes =>
  utf8(`afterglow record key 1\0${record}\0${key}\0${to}\0${from}`);

const statementOf = (given: Named & Pick<Grant, 'encapsulated' | 'sealed'>): Bytes =>
  concat(infoOf(given), utf8(`\0${given.encapsulated}\0${given.sealed}`));
