import { failure, problem, type Result, success } from '../problem/index.ts';
import { bodyBytes, kindOf } from './body.ts';
import { base64Url, type Entropy } from './bytes.ts';
import type { Head } from './chain.ts';
import type { Draft, SealedEntry } from './entry.ts';
import { largestEntry, signedFrame, unsignedFrame } from './frame.ts';
import { formatVersion, type Header, headerBytes } from './header.ts';
import { newEntryId } from './identity.ts';
import { newestKey, type WritingKeyring } from './keyring.ts';
import { type Now, utcText } from './moment.ts';
import { seal } from './seal.ts';
import { sign } from './sign.ts';

/** What writing needs besides the draft: all of the outside world, as arguments. */
export interface Desk {
  readonly keyring: WritingKeyring;
  readonly now: Now;
  readonly entropy: Entropy;
  /** Where the server's order ended when this device last verified it. */
  readonly seen: Head;
}

/**
 * Seals and signs a draft.
 *
 * @returns problem `fields-malformed` with the field, `key-missing` where the ring has no key for the
 *   audience, `request-too-large` where the sealed entry would exceed 256 KiB.
 */
export async function writeEntry(draft: Draft, desk: Desk): Promise<Result<SealedEntry>> {
  const body = bodyBytes(draft);
  if (!body.ok) return body;
  const audience = draft.audience ?? kindOf(draft.kind).audience;
  const key = newestKey(desk.keyring, audience);
  const aesKey = key === undefined ? undefined : desk.keyring.keys.get(key);
  if (key === undefined || aesKey === undefined) return failure(problem('key-missing', audience));

  const header: Header = {
    v: formatVersion,
    entry: newEntryId(desk.now.instantMs, desk.entropy),
    record: desk.keyring.record,
    audience,
    key,
    author: desk.keyring.author,
    device: desk.keyring.device,
    written: utcText(desk.now.instantMs),
    seen: [desk.seen.seq, base64Url(desk.seen.chain)],
    ...(draft.attention === undefined ? {} : { attention: draft.attention }),
  };
  const clear = headerBytes(header);
  const sealed = await seal(body.value, clear, aesKey, desk.entropy);
  const unsigned = unsignedFrame(formatVersion, clear, sealed);
  const bytes = signedFrame(unsigned, await sign(unsigned, desk.keyring.signingKey));
  if (bytes.length > largestEntry) return failure(problem('request-too-large'));
  return success({ id: header.entry, bytes });
}
