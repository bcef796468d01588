import * as z from 'zod/mini';
import { attachmentId, sessionId } from '../identity.ts';
import { defineKind, whole } from './kind.ts';

/** Spoken words. The sound is a sealed attachment; its key lies here, inside the sealed entry. */
export const voiceMemo = defineKind({
  kind: 'voice-memo',
  version: 1,
  audience: 'self',
  label: 'Voice memo',
  fields: z.object({
    attachment: attachmentId,
    /** The attachment's own AES-256 key, base64url. */
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    chunks: whole(1, 4000),
    mediaType: z.string().check(z.regex(/^audio\/[a-z0-9.+-]+(;codecs=[a-z0-9.]+)?$/)),
    seconds: whole(0, 86_400),
    session: z.optional(sessionId),
  }),
  upgrades: [],
});
