import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { defineKind, words } from './kind.ts';

/** One line of the checklist before a session. */
export const preparationStep = defineKind({
  kind: 'preparation-step',
  version: 1,
  audience: 'circle',
  label: 'Preparation',
  fields: z.object({
    session: z.optional(sessionId),
    step: z.enum([
      'ride',
      'food-and-drink',
      'medicines',
      'blood-pressure',
      'room',
      'sitter',
      'music',
      'day-after',
    ]),
    state: z.enum(['open', 'done', 'not-needed']),
    note: z.optional(words(500)),
  }),
  upgrades: [],
});
