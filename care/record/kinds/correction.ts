import * as z from 'zod/mini';
import { entryId } from '../identity.ts';
import { defineKind, words } from './kind.ts';

/**
 * An earlier entry is taken back without another in its place. It stays in the record, and is shown no more.
 * (An entry that is replaced is named by `corrects` in the entry that replaces it.)
 */
export const correction = defineKind({
  kind: 'correction',
  version: 1,
  audience: 'self',
  label: 'Taken back',
  fields: z.object({ takesBack: entryId, reason: z.optional(words(500)) }),
  upgrades: [],
});
