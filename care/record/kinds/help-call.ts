import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { defineKind } from './kind.ts';

/** “I need you”, pressed during a session. */
export const helpCall = defineKind({
  kind: 'help-call',
  version: 1,
  audience: 'circle',
  label: 'I need you',
  fields: z.object({ session: z.optional(sessionId) }),
  upgrades: [],
});
