import { argon2Sync } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, utf8 } from '../bytes.ts';
import { keyIdOf, newRecordId } from '../identity.ts';
import { newestKey } from '../keyring.ts';
import { rehearsalPerson, seededEntropy } from '../rehearsal/person.ts';
import { open, seal } from '../seal.ts';
import { type AccountKeys, importAccountKeys, newAccountKeys } from './account-keys.ts';
import { makeKeyBox, openKeyBox, openPrivateKeys, withPassphrase, withRecoveryCode } from './key-box.ts';
import { firstGrants, grantKey, openGrant } from './record-keys.ts';
import { newRecoveryCode, readRecoveryCode, recoveryDigest, recoveryHalves } from './recovery-code.ts';
import { newStretchParameters, type Stretched, stretch } from './stretch.ts';

const entropy = seededEntropy(7);

async function stretched(passphrase: string, parameters = newStretchParameters(entropy)): Promise<Stretched> {
  const result = await stretch(passphrase, parameters);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function newAccount(): Promise<AccountKeys> {
  const made = await newAccountKeys();
  const keys = await importAccountKeys(made.publicKeys, made.privateKeys);
  if (keys === undefined) throw new Error('fresh keys do not import');
  return keys;
}

describe('stretching a passphrase', () => {
  test('[RC50] is Argon2id, 64 MiB and three passes, as another implementation computes it', async () => {
    const parameters = newStretchParameters(entropy);
    expect(parameters).toMatchObject({ algorithm: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 });
    // Node's own argon2 (OpenSSL) is the second implementation.
    const expected = argon2Sync('argon2id', {
      message: Buffer.from('a quiet lantern by the river'),
      nonce: Buffer.from(parameters.salt, 'base64url'),
      parallelism: 1,
      tagLength: 64,
      memory: 65_536,
      passes: 3,
    });
    const { signInSecret } = await stretched('a quiet lantern by the river', parameters);
    expect(signInSecret).toBe(expected.subarray(0, 32).toString('base64url'));
  });

  test('[RC50] one half for the server says nothing about the other half', async () => {
    const parameters = newStretchParameters(entropy);
    const { signInSecret, wrappingKey } = await stretched('one passphrase', parameters);
    const sealed = await seal(utf8('x'), utf8('h'), wrappingKey, entropy);
    const fromServerHalf = fromBase64Url(signInSecret);
    if (fromServerHalf === undefined) throw new Error('secret');
    const guess = await crypto.subtle.importKey('raw', fromServerHalf, 'AES-GCM', false, ['decrypt']);
    expect(await open(sealed, utf8('h'), guess)).toBeUndefined();
    expect(wrappingKey.extractable).toBe(false);
  });

  test('[RC50] the same letters typed on another keyboard give the same keys', async () => {
    const parameters = newStretchParameters(entropy);
    const composed = await stretched('caf\u00e9 \u212b', parameters);
    const decomposed = await stretched('cafe\u0301 \u00c5', parameters);
    expect(composed.signInSecret).toBe(decomposed.signInSecret);
  });

  test('[RC51] parameters below the floor are refused: a server cannot ask for a cheap secret', async () => {
    const parameters = newStretchParameters(entropy);
    for (const weak of [{ memoryKiB: 8 }, { memoryKiB: 19_455 }, { passes: 1 }]) {
      expect(await stretch('x', { ...parameters, ...weak })).toEqual({
        ok: false,
        problem: { code: 'stretch-too-weak' },
      });
    }
  });
});

describe('the recovery code', () => {
  test('[RC52] reads back however it is typed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = newRecoveryCode(seededEntropy(seed));
        expect(code.split(' ')).toHaveLength(12);
        const short = code
          .split(' ')
          .map((word) => word.slice(0, 4).toUpperCase())
          .join(',\n ');
        for (const typed of [code, `  ${code.toUpperCase()}. `, short]) {
          expect(readRecoveryCode(typed)).toEqual({ ok: true, value: code });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('[RC52] a mistyped word is named; a missing or swapped word is said', () => {
    const words = newRecoveryCode(seededEntropy(3)).split(' ');
    const with4 = words.with(3, 'zzebra');
    expect(readRecoveryCode(with4.join(' '))).toMatchObject({
      ok: false,
      problem: { code: 'recovery-code-mistyped', where: 'word 4, “zzebra”' },
    });
    expect(readRecoveryCode(words.slice(1).join(' '))).toMatchObject({
      problem: { where: 'it has 12 words, these are 11' },
    });
    // Four checksum bits: of words that exist but are wrong, fifteen in sixteen are found here, and the
    // key box finds the rest.
    const accepted = wordlist.filter((word) => readRecoveryCode(words.with(0, word).join(' ')).ok);
    expect(accepted.length / wordlist.length).toBeLessThan(0.09);
  });

  test('[RC52] the server keeps only a digest of its half', async () => {
    const { signInSecret } = await recoveryHalves(newRecoveryCode(entropy));
    expect(recoveryDigest(signInSecret)).not.toContain(signInSecret);
    expect(recoveryDigest(signInSecret)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('the key box', () => {
  test('[RC53][P1] opens with the passphrase or the recovery code and with nothing else', async () => {
    const { box, passphrase, recovery } = await boxed();
    const other = await stretched('another passphrase', box.stretch);
    expect((await openKeyBox(box, 'passphrase', passphrase.wrappingKey)).ok).toBe(true);
    expect((await openKeyBox(box, 'recovery code', recovery.wrappingKey)).ok).toBe(true);
    expect(await openKeyBox(box, 'passphrase', other.wrappingKey)).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(await openKeyBox(box, 'recovery code', other.wrappingKey)).toMatchObject({
      problem: { code: 'recovery-code-wrong' },
    });
    expect((await openKeyBox(box, 'recovery code', passphrase.wrappingKey)).ok).toBe(false);
  });

  test('[RC53] opened keys can be used and not taken out', async () => {
    const { box, passphrase } = await boxed();
    const opened = await openKeyBox(box, 'passphrase', passphrase.wrappingKey);
    if (!opened.ok) throw new Error('box');
    expect(opened.value.signing.privateKey.extractable).toBe(false);
    expect(opened.value.agreement.privateKey.extractable).toBe(false);
  });

  test('[RC53] a box whose public keys were exchanged does not open', async () => {
    const { box, passphrase } = await boxed();
    const { publicKeys } = await newAccountKeys();
    const swapped = { ...box, publicKeys: { ...box.publicKeys, agreement: publicKeys.agreement } };
    expect((await openKeyBox(swapped, 'passphrase', passphrase.wrappingKey)).ok).toBe(false);
  });

  test('[RC54] a new passphrase opens the same keys, the old one no more, the recovery code still', async () => {
    const { box, passphrase, recovery } = await boxed();
    const privateKeys = await openPrivateKeys(box, 'passphrase', passphrase.wrappingKey);
    if (!privateKeys.ok) throw new Error('box');
    const parameters = newStretchParameters(entropy);
    const fresh = await stretched('a new passphrase', parameters);
    const changed = await withPassphrase(box, parameters, fresh.wrappingKey, privateKeys.value, entropy);
    const opened = await openKeyBox(changed, 'passphrase', fresh.wrappingKey);
    const before = await openKeyBox(box, 'passphrase', passphrase.wrappingKey);
    expect(opened.ok && before.ok && opened.value.author === before.value.author).toBe(true);
    expect((await openKeyBox(changed, 'passphrase', passphrase.wrappingKey)).ok).toBe(false);
    expect((await openKeyBox(changed, 'recovery code', recovery.wrappingKey)).ok).toBe(true);
  });

  test('[RC54] a new recovery code replaces the old one', async () => {
    const { box, passphrase, recovery } = await boxed();
    const privateKeys = await openPrivateKeys(box, 'passphrase', passphrase.wrappingKey);
    if (!privateKeys.ok) throw new Error('box');
    const fresh = await recoveryHalves(newRecoveryCode(entropy));
    const changed = await withRecoveryCode(box, fresh.wrappingKey, privateKeys.value, entropy);
    expect((await openKeyBox(changed, 'recovery code', fresh.wrappingKey)).ok).toBe(true);
    expect((await openKeyBox(changed, 'recovery code', recovery.wrappingKey)).ok).toBe(false);
  });

  async function boxed() {
    const { publicKeys, privateKeys } = await newAccountKeys();
    const parameters = newStretchParameters(entropy);
    const passphrase = await stretched('a quiet lantern', parameters);
    const recovery = await recoveryHalves(newRecoveryCode(entropy));
    const box = await makeKeyBox(
      {
        stretch: parameters,
        publicKeys,
        privateKeys,
        passphraseKey: passphrase.wrappingKey,
        recoveryKey: recovery.wrappingKey,
      },
      entropy,
    );
    return { box, passphrase, recovery };
  }
});

describe('granting record keys', () => {
  test('[RC55] the owner’s first grants open into keys that seal and open', async () => {
    const owner = await newAccount();
    const record = newRecordId(entropy);
    const givers = new Map([[owner.author, owner.signing.publicKey]]);
    const grants = await firstGrants(record, owner, entropy);
    expect(grants.map(({ key }) => key)).toEqual(['self.1', 'circle.1']);
    for (const given of grants) {
      const key = await openGrant(given, record, owner, givers);
      if (!key.ok) throw new Error(key.problem.code);
      const sealed = await seal(utf8('hello'), utf8('h'), key.value, entropy);
      expect(await open(sealed, utf8('h'), key.value)).toEqual(utf8('hello'));
      expect(key.value.extractable).toBe(false);
    }
  });

  test('[RC56][P1] a key the server made up is refused: only the signature of a giver counts', async () => {
    const owner = await newAccount();
    const server = await newAccount();
    const record = newRecordId(entropy);
    const givers = new Map([[owner.author, owner.signing.publicKey]]);
    const planted = await grantKey(entropy(32), { record, key: keyIdOf('self', 1), to: owner, from: server });
    for (const offered of [planted, { ...planted, from: owner.author }]) {
      expect(await openGrant(offered, record, owner, givers)).toMatchObject({
        problem: { code: 'key-altered' },
      });
    }
  });

  test('[RC56] a grant changed in any field, or meant for another record or account, is refused', async () => {
    const owner = await newAccount();
    const record = newRecordId(entropy);
    const givers = new Map([[owner.author, owner.signing.publicKey]]);
    const [self, circle] = await firstGrants(record, owner, entropy);
    if (self === undefined || circle === undefined) throw new Error('grants');
    for (const changed of [
      { ...self, key: keyIdOf('circle', 1) },
      { ...self, sealed: circle.sealed },
      { ...self, encapsulated: circle.encapsulated },
      { ...self, signature: circle.signature },
      { ...self, record: newRecordId(entropy) },
    ]) {
      expect((await openGrant(changed, record, owner, givers)).ok).toBe(false);
    }
    expect((await openGrant(self, newRecordId(entropy), owner, givers)).ok).toBe(false);
    expect((await openGrant(self, record, await newAccount(), givers)).ok).toBe(false);
  });

  test('[RC56] a grant that names another account is refused, even where this one could open it', async () => {
    const owner = await newAccount();
    const other = await newAccount();
    const record = newRecordId(entropy);
    const givers = new Map([[owner.author, owner.signing.publicKey]]);
    const about = { record, key: keyIdOf('self', 1), from: owner };
    const toOther = { author: other.author, agreement: owner.agreement };
    const misnamed = await grantKey(entropy(32), { ...about, to: toOther });
    expect(await openGrant(misnamed, record, owner, givers)).toMatchObject({
      problem: { code: 'key-altered' },
    });
    const named = await grantKey(entropy(32), { ...about, to: owner });
    expect((await openGrant(named, record, owner, givers)).ok).toBe(true);
  });
});

describe('the ring of record keys', () => {
  test('[RC6] what is written is sealed with the newest key of its audience, however the ring is ordered', async () => {
    const { keyring } = await rehearsalPerson(entropy);
    const [key] = keyring.keys.values();
    if (key === undefined) throw new Error('key');
    const ids = [
      keyIdOf('self', 2),
      keyIdOf('self', 10),
      keyIdOf('circle', 11),
      keyIdOf('self', 9),
      keyIdOf('circle', 3),
    ];
    for (const order of [ids, ids.toReversed()]) {
      const ring = { ...keyring, keys: new Map(order.map((id) => [id, key])) };
      expect(newestKey(ring, 'self')).toBe('self.10');
      expect(newestKey(ring, 'circle')).toBe('circle.11');
    }
    expect(newestKey({ ...keyring, keys: new Map() }, 'self')).toBeUndefined();
  });
});
