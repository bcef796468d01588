import * as z from 'zod/mini';

/** The words of a questionnaire in one language, apart from its rules, with the licence it comes under. */
export const wording = z.strictObject({
  instrument: z.string(),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  version: z.int(),
  name: z.string(),
  lead: z.string(),
  items: z.array(z.string()),
  options: z.array(z.string()),
  /** What the two ends mean, where answers are a row of numbers. */
  ends: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  beside: z.array(z.strictObject({ text: z.string(), options: z.array(z.string()) })),
  licence: z.strictObject({ terms: z.string(), owner: z.string(), source: z.string(), changes: z.string() }),
});
export type Wording = z.infer<typeof wording>;

/** @example wordingName(phq9Wording) // 'phq-9.en@1' */
export const wordingName = ({ instrument, language, version }: Wording): string =>
  `${instrument}.${language}@${version}`;
