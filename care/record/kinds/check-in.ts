import * as z from 'zod/mini';
import { defineKind, whole, words } from './kind.ts';

/** How a day is, in three taps. Mood and sleep from 0 (worst) to 10 (best). */
export const checkIn = defineKind({
  kind: 'check-in',
  version: 1,
  audience: 'circle',
  label: 'Check-in',
  fields: z.object({
    mood: whole(0, 10),
    sleep: z.optional(whole(0, 10)),
    word: z.optional(words(40)),
  }),
  upgrades: [],
});
