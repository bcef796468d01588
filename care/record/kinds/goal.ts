import * as z from 'zod/mini';
import { defineKind, someWords, words } from './kind.ts';

export const goal = defineKind({
  kind: 'goal',
  version: 1,
  audience: 'circle',
  label: 'Goal',
  fields: z.object({
    text: someWords(500),
    why: z.optional(words(1000)),
    status: z.enum(['held', 'reached', 'let-go']),
  }),
  upgrades: [],
});
