import * as z from 'zod/mini';
import { defineKind, someWords } from './kind.ts';

const lines = z.array(someWords(300)).check(z.maxLength(12));

/** The six parts of a safety plan (Stanley and Brown 2012), in the person's own words. */
export const safetyPlan = defineKind({
  kind: 'safety-plan',
  version: 1,
  audience: 'circle',
  label: 'Safety plan',
  fields: z.object({
    warningSigns: lines,
    onMyOwn: lines,
    peopleAndPlaces: lines,
    peopleToAsk: lines,
    professionals: lines,
    saferSurroundings: lines,
    worthLivingFor: lines,
  }),
  upgrades: [],
});
