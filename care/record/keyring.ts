import type { AuthorId, DeviceId, KeyId, RecordId } from './identity.ts';

/** What an unlocked device holds of one record. */
export interface Keyring {
  readonly record: RecordId;
  /** The AES-256-GCM keys of the record, by audience and generation. */
  readonly keys: ReadonlyMap<KeyId, CryptoKey>;
  /** The Ed25519 public keys of everybody whose entries belong in this record. */
  readonly authors: ReadonlyMap<AuthorId, CryptoKey>;
}

/** A keyring that can also write. */
export interface WritingKeyring extends Keyring {
  readonly author: AuthorId;
  readonly device: DeviceId;
  /** The author's Ed25519 private key. */
  readonly signingKey: CryptoKey;
}

/** The newest key this ring holds for an audience, or undefined where it holds none. */
export function newestKey(keyring: Keyring, audience: 'self' | 'circle'): KeyId | undefined {
  let newest: KeyId | undefined;
  for (const id of keyring.keys.keys()) {
    if (id.startsWith(`${audience}.`) && generationOf(id) > (newest ? generationOf(newest) : 0)) newest = id;
  }
  return newest;
}

const generationOf = (id: KeyId): number => Number(id.slice(id.indexOf('.') + 1));
