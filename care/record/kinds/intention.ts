import * as z from 'zod/mini';
import { defineKind, someWords, words } from './kind.ts';

/** What a person turns towards, and the when-then plan that carries it into a day. */
export const intention = defineKind({
  kind: 'intention',
  version: 1,
  audience: 'circle',
  label: 'Intention',
  fields: z.object({
    text: someWords(500),
    plan: z.optional(z.object({ situation: someWords(300), response: someWords(300) })),
    /** Small things that bring it back: a place, a song, a gesture. */
    cues: z.array(someWords(100)).check(z.maxLength(5)),
    obstacle: z.optional(words(300)),
    status: z.enum(['held', 'let-go']),
  }),
  upgrades: [],
});
