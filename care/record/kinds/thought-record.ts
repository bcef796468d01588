import * as z from 'zod/mini';
import { defineKind, someWords, whole, words } from './kind.ts';

/** A thought looked at from more than one side. Belief in per cent. */
export const thoughtRecord = defineKind({
  kind: 'thought-record',
  version: 1,
  audience: 'self',
  label: 'Thought record',
  fields: z.object({
    situation: someWords(2000),
    feeling: z.optional(words(300)),
    thought: someWords(2000),
    beliefBefore: whole(0, 100),
    speaksFor: z.optional(words(2000)),
    speaksAgainst: z.optional(words(2000)),
    another: someWords(2000),
    beliefAfter: whole(0, 100),
  }),
  upgrades: [],
});
