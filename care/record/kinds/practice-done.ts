import * as z from 'zod/mini';
import { entryId } from '../identity.ts';
import { defineKind, whole, words } from './kind.ts';

/** Something was practised. */
export const practiceDone = defineKind({
  kind: 'practice-done',
  version: 1,
  audience: 'circle',
  label: 'Practice',
  fields: z.object({
    practice: z.string().check(z.regex(/^[a-z-]{3,40}$/)),
    /** The intention whose plan was practised. */
    intention: z.optional(entryId),
    /** The coping step that was used, where the practice is `coping`. */
    coping: z.optional(entryId),
    minutes: z.optional(whole(1, 600)),
    note: z.optional(words(2000)),
    /** Mood before and after, 0 to 10, where the practice asks for both. */
    moodBefore: z.optional(whole(0, 10)),
    moodAfter: z.optional(whole(0, 10)),
  }),
  upgrades: [],
});
