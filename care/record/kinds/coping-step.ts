import * as z from 'zod/mini';
import { entryId } from '../identity.ts';
import { defineKind, someWords } from './kind.ts';

/** If this trigger, then I do that, then I contact them. */
export const copingStep = defineKind({
  kind: 'coping-step',
  version: 1,
  audience: 'self',
  label: 'Coping step',
  fields: z.object({
    /** The trigger it answers; without one it is for any hard day. */
    trigger: z.optional(entryId),
    action: someWords(300),
    /** A support contact to reach next. */
    contact: z.optional(entryId),
    status: z.enum(['held', 'let-go']),
  }),
  upgrades: [],
});
