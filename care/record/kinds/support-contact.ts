import * as z from 'zod/mini';
import { defineKind, someWords, words } from './kind.ts';

/** Somebody to reach. */
export const supportContact = defineKind({
  kind: 'support-contact',
  version: 1,
  audience: 'circle',
  label: 'Support contact',
  fields: z.object({
    name: someWords(120),
    role: z.enum(['friend-or-family', 'sitter', 'ride', 'therapist', 'clinic', 'prescriber', 'other']),
    phone: z.optional(z.string().check(z.regex(/^\+?[0-9 ()/.-]{3,30}$/))),
    hours: z.optional(words(120)),
    status: z.enum(['held', 'let-go']),
  }),
  upgrades: [],
});
