import * as z from 'zod/mini';
import { defineKind, whole, words } from './kind.ts';

/** A hard day, marked as one. */
export const setback = defineKind({
  kind: 'setback',
  version: 1,
  audience: 'circle',
  label: 'Hard day',
  fields: z.object({
    strength: z.optional(whole(0, 10)),
    note: z.optional(words(5000)),
  }),
  upgrades: [],
});
