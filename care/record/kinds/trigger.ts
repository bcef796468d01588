import * as z from 'zod/mini';
import { defineKind, someWords, whole, words } from './kind.ts';

/** A situation that pulls a person down, and its first signs. */
export const trigger = defineKind({
  kind: 'trigger',
  version: 1,
  audience: 'self',
  label: 'Trigger',
  fields: z.object({
    situation: someWords(500),
    firstSign: z.optional(words(300)),
    thought: z.optional(words(500)),
    urge: z.optional(words(300)),
    strength: z.optional(whole(0, 10)),
    status: z.enum(['held', 'let-go']),
  }),
  upgrades: [],
});
