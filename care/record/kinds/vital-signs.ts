import * as z from 'zod/mini';
import { sessionId } from '../identity.ts';
import { defineKind, whole } from './kind.ts';

/** A reading: blood pressure in mmHg, pulse in beats a minute. */
export const vitalSigns = defineKind({
  kind: 'vital-signs',
  version: 1,
  audience: 'circle',
  label: 'Blood pressure',
  fields: z.object({
    session: z.optional(sessionId),
    systolicMmHg: whole(50, 300),
    diastolicMmHg: whole(20, 200),
    pulsePerMinute: z.optional(whole(20, 250)),
  }),
  upgrades: [],
});
