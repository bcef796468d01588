import { v4, v7 } from 'uuid';
import * as z from 'zod/mini';
import type { Entropy } from './bytes.ts';

/** A person's record: random, so that knowing one says nothing about any other. */
export type RecordId = string & z.$brand<'RecordId'>;
/** One entry. UUIDv7, made on the device that wrote it, so that nothing has to ask for a number. */
export type EntryId = string & z.$brand<'EntryId'>;
/** One installation of the app in one browser. */
export type DeviceId = string & z.$brand<'DeviceId'>;
/** One sealed attachment (a voice memo). */
export type AttachmentId = string & z.$brand<'AttachmentId'>;
/** One planned or held session of a course: the id under which its milestones and doses are gathered. */
export type SessionId = string & z.$brand<'SessionId'>;
/**
 * Who signed: the first 20 bytes of the SHA-256 of the Ed25519 public key. Being derived from the key, it
 * cannot be pointed at another key by a server that lies.
 */
export type AuthorId = string & z.$brand<'AuthorId'>;
/** Which key sealed an entry: its audience and generation, as in `circle.1`. */
export type KeyId = `${Audience}.${number}`;
/** Who can read: only the person, or the person and their care circle. */
export type Audience = 'self' | 'circle';

const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

export const recordId = uuid.brand<'RecordId'>();
export const entryId = uuid.brand<'EntryId'>();
export const deviceId = uuid.brand<'DeviceId'>();
export const attachmentId = uuid.brand<'AttachmentId'>();
export const sessionId = uuid.brand<'SessionId'>();
export const authorId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{27}$/))
  .brand<'AuthorId'>();
export const audience = z.enum(['self', 'circle']);
export const keyId = z.custom<KeyId>(
  (id) => typeof id === 'string' && /^(self|circle)\.[1-9][0-9]{0,5}$/.test(id),
);

export const keyIdOf = (whose: Audience, generation: number): KeyId => `${whose}.${generation}`;
export const audienceOf = (key: KeyId): Audience => (key.startsWith('self') ? 'self' : 'circle');

export const newRecordId = (entropy: Entropy): RecordId => v4({ random: entropy(16) }) as RecordId;
export const newDeviceId = (entropy: Entropy): DeviceId => v4({ random: entropy(16) }) as DeviceId;
export const newAttachmentId = (entropy: Entropy): AttachmentId =>
  v4({ random: entropy(16) }) as AttachmentId;
export const newSessionId = (entropy: Entropy): SessionId => v4({ random: entropy(16) }) as SessionId;
export const newEntryId = (nowMs: number, entropy: Entropy): EntryId =>
  v7({ msecs: Math.max(0, nowMs), random: entropy(16) }) as EntryId;
