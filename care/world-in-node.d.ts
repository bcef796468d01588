// Node's typings declare WebCrypto's classes as values only. This gives `care` the type names it uses when the
// server and the command line compile it; `care` itself is compiled with world.d.ts instead.
import type { webcrypto } from 'node:crypto';

declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
}
