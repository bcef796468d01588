import * as z from 'zod/mini';
import { defineKind, whole } from './kind.ts';

/** Answers to a questionnaire, item by item, as they were given. Scores are computed, never stored. */
export const measureAnswers = defineKind({
  kind: 'measure-answers',
  version: 1,
  audience: 'circle',
  label: 'Questionnaire',
  fields: z.object({
    instrument: z.string().check(z.regex(/^[a-z0-9-]{3,20}$/)),
    /** Which wording was shown, as in `phq-9.en@1`. */
    wording: z.string().check(z.regex(/^[a-z0-9-]{3,20}\.[a-z]{2}@[0-9]+$/)),
    /** One per item in the instrument's order; null where the person left it out. */
    answers: z.array(z.nullable(whole(0, 100))).check(z.minLength(1), z.maxLength(120)),
    /** Items beside the score (PHQ-9's difficulty item). */
    beside: z.optional(z.array(z.nullable(whole(0, 100))).check(z.maxLength(10))),
  }),
  upgrades: [],
});
