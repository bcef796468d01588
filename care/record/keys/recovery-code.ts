import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { base64Url, type Entropy, utf8 } from '../bytes.ts';
import { type Stretched, wrappingKeyOf } from './stretch.ts';

/** 128 random bits as twelve English words with a checksum (BIP-39), to print and keep. */
export type RecoveryCode = string;

const known = new Set(wordlist);

export const newRecoveryCode = (entropy: Entropy): RecoveryCode => entropyToMnemonic(entropy(16), wordlist);

/**
 * Reads a code as somebody typed it: any case, any spacing, words shortened to their first four letters.
 *
 * @returns problem `recovery-code-mistyped`, naming each word that is none of the list, the wrong number
 *   of words, or that the words do not add up.
 * @example
 * readRecoveryCode('Abandon abandn …') // problem where: 'word 2, “abandn”'
 */
export function readRecoveryCode(typed: string): Result<RecoveryCode> {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map(completed);
  const unknown = words.flatMap((word, index) => (known.has(word) ? [] : [`word ${index + 1}, “${word}”`]));
  if (unknown.length > 0) return failure(problem('recovery-code-mistyped', unknown.join('; ')));
  if (words.length !== 12) {
    return failure(problem('recovery-code-mistyped', `it has 12 words, these are ${words.length}`));
  }
  const code = words.join(' ');
  try {
    mnemonicToEntropy(code, wordlist);
    return success(code);
  } catch {
    return failure(
      problem('recovery-code-mistyped', 'every word exists, but two are swapped or one is another word'),
    );
  }
}

/**
 * The two halves of a recovery code, as `stretch` gives them for a passphrase. 128 random bits cannot be
 * guessed, so HKDF is enough here.
 */
export async function recoveryHalves(code: RecoveryCode): Promise<Stretched> {
  const entropy = mnemonicToEntropy(code, wordlist);
  const halves = hkdf(sha256, entropy, undefined, utf8('afterglow recovery 1'), 64);
  return {
    signInSecret: base64Url(halves.slice(0, 32)),
    wrappingKey: await wrappingKeyOf(new Uint8Array(halves.slice(32))),
  };
}

/** What the server keeps to recognise a recovery secret: its SHA-256, base64url. */
export const recoveryDigest = (signInSecret: string): string => base64Url(sha256(utf8(signInSecret)));

// The first four letters tell BIP-39 words apart.
function completed(word: string): string {
  if (known.has(word) || word.length < 4) return word;
  return word.length === 4 ? (wordlist.find((full) => full.startsWith(word)) ?? word) : word;
}
