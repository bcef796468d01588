import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { defineKind, someWords, words } from './kind.ts';

/** A page of the journal. */
export const writing = defineKind({
  kind: 'writing',
  version: 1,
  audience: 'self',
  label: 'Journal',
  fields: z.object({
    text: someWords(100_000),
    prompt: z.optional(words(300)),
    session: z.optional(sessionId),
  }),
  upgrades: [],
});
