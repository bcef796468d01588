import * as z from 'zod/mini';
import { defineKind, whole } from './kind.ts';

/** What a person wants of the app. The newest of each `setting` (and `card`) holds. */
export const preference = defineKind({
  kind: 'preference',
  version: 1,
  audience: 'self',
  label: 'Preference',
  fields: z.discriminatedUnion('setting', [
    z.object({
      setting: z.literal('card'),
      /** A card of Today, refused for good or taken back. */
      card: z.string().check(z.regex(/^[a-z0-9:-]{3,60}$/)),
      refused: z.boolean(),
    }),
    z.object({ setting: z.literal('screen-minutes'), minutes: whole(5, 240) }),
    z.object({ setting: z.literal('country'), country: z.string().check(z.regex(/^[A-Z]{2}$/)) }),
    z.object({ setting: z.literal('affirmations'), on: z.boolean() }),
  ]),
  upgrades: [],
});
