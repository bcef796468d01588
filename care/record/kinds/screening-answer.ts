import * as z from 'zod/mini';
import { defineKind } from './kind.ts';

/** An answer to one safety question. “Not sure” counts as much as “yes”: both go to a clinician. */
export const screeningAnswer = defineKind({
  kind: 'screening-answer',
  version: 1,
  audience: 'circle',
  label: 'Safety question',
  fields: z.object({
    question: z.string().check(z.regex(/^[a-z-]{3,40}$/)),
    answer: z.enum(['no', 'yes', 'not-sure']),
  }),
  upgrades: [],
});
