import * as z from 'zod/mini';
import { entryId } from '../identity.ts';
import { defineKind, words } from './kind.ts';

/** What a coping step did on the day it was used. */
export const didItHelp = defineKind({
  kind: 'did-it-help',
  version: 1,
  audience: 'self',
  label: 'Did it help?',
  fields: z.object({
    step: entryId,
    answer: z.enum(['yes', 'a-little', 'no', 'worse']),
    note: z.optional(words(500)),
  }),
  upgrades: [],
});
