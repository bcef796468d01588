import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { moment } from '../moment.ts';
import { defineKind } from './kind.ts';

/** A session was planned, cancelled, started, ended, or the person was ready to leave. */
export const sessionMilestone = defineKind({
  kind: 'session-milestone',
  version: 1,
  audience: 'circle',
  label: 'Session',
  fields: z.object({
    session: sessionId,
    milestone: z.enum(['planned', 'cancelled', 'started', 'ended', 'ready-to-leave']),
    /** When it is planned for; only with `planned`. */
    plannedFor: z.optional(moment),
  }),
  upgrades: [],
});
