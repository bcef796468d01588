import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { defineKind, words } from './kind.ts';

/** A dose as it was prescribed and given. Recorded, never suggested. */
export const dose = defineKind({
  kind: 'dose',
  version: 1,
  audience: 'circle',
  label: 'Dose',
  fields: z.object({
    session: sessionId,
    substance: z.enum(['ketamine', 'esketamine', 'arketamine']),
    route: z.enum(['iv-infusion', 'iv-bolus', 'im', 'sc', 'nasal', 'sublingual', 'oral', 'rectal', 'other']),
    amountMg: z.number().check(z.gt(0), z.lte(2000)),
    overMinutes: z.optional(z.number().check(z.gt(0), z.lte(600))),
    prescribedBy: z.optional(words(120)),
  }),
  upgrades: [],
});
