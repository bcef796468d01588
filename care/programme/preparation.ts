import { type EntryOf, instantOf, type Now, ofKind, type Standing } from '../record/index.ts';
import type { Session } from './course.ts';

export type StepName = EntryOf<'preparation-step'>['fields']['step'];

/** The checklist before a session, in the order in which things are best done. */
export const preparationSteps: readonly { readonly step: StepName; readonly daysBefore: number }[] = [
  { step: 'medicines', daysBefore: 7 },
  { step: 'ride', daysBefore: 3 },
  { step: 'sitter', daysBefore: 3 },
  { step: 'day-after', daysBefore: 3 },
  { step: 'blood-pressure', daysBefore: 2 },
  { step: 'room', daysBefore: 1 },
  { step: 'music', daysBefore: 1 },
  { step: 'food-and-drink', daysBefore: 1 },
];

/** The safety questions, each answered before the first session. Any “yes” or “not sure” goes to a clinician. */
export const screeningQuestions = [
  'aneurysm',
  'bleeding-in-the-brain',
  'allergy',
  'blood-pressure-or-heart',
  'psychosis-or-mania',
  'pressure-in-head-or-eye',
  'liver-thyroid-sleep-apnoea',
  'pregnancy',
  'alcohol-or-drugs',
  'bladder',
  'bipolar',
  'under-eighteen',
] as const;
export type ScreeningQuestion = (typeof screeningQuestions)[number];

/** One line of the checklist as it stands. */
export interface StepState {
  readonly step: StepName;
  readonly state: 'open' | 'done' | 'not-needed';
  readonly note?: string;
  /** Whether today is late enough for it. */
  readonly due: boolean;
}

/**
 * What the safety questions come to: everything answered “no”, something for a clinician, or not known yet.
 * Not known is never fine.
 */
export type Screening =
  | { readonly result: 'clear' }
  | { readonly result: 'ask-clinician'; readonly about: readonly ScreeningQuestion[] }
  | { readonly result: 'unanswered'; readonly open: readonly ScreeningQuestion[] };

/** The checklist for a session. */
export function checklist(
  entries: readonly Standing[],
  session: Session | undefined,
  inDays: number | undefined,
): readonly StepState[] {
  const steps = ofKind(entries, 'preparation-step').filter(({ fields }) => fields.session === session?.id);
  return preparationSteps.map(({ step, daysBefore }) => {
    const found = steps.findLast(({ fields }) => fields.step === step)?.fields;
    const state = found?.state ?? 'open';
    const due = state === 'open' && inDays !== undefined && inDays <= daysBefore;
    return { step, state, due, ...(found?.note === undefined ? {} : { note: found.note }) };
  });
}

export function screening(entries: readonly Standing[]): Screening {
  const answers = new Map<string, string>();
  for (const { fields } of ofKind(entries, 'screening-answer')) answers.set(fields.question, fields.answer);
  const about = screeningQuestions.filter((one) => ['yes', 'not-sure'].includes(answers.get(one) ?? ''));
  if (about.length > 0) return { result: 'ask-clinician', about };
  const open = screeningQuestions.filter((one) => !answers.has(one));
  return open.length > 0 ? { result: 'unanswered', open } : { result: 'clear' };
}

/**
 * Whom a reading of blood pressure sends a person to, never what to do about it. Built-in tiers, our
 * convention; a clinic's own numbers come before them.
 */
export type PressureTier = 'usual' | 'ask-before-session' | 'tell-clinician-now';

/** @example pressureTier({ systolicMmHg: 146, diastolicMmHg: 84 }) // 'ask-before-session' */
export function pressureTier(reading: {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
}): PressureTier {
  const { systolicMmHg, diastolicMmHg } = reading;
  if (systolicMmHg >= 180 || diastolicMmHg >= 110) return 'tell-clinician-now';
  if (systolicMmHg >= 140 || diastolicMmHg >= 90) return 'ask-before-session';
  return 'usual';
}

/** The newest reading of the last day that a clinician has to hear of now, whatever was measured since. */
export function severePressure(entries: readonly Standing[], now: Now) {
  const since = now.instantMs - 86_400_000;
  return ofKind(entries, 'vital-signs').findLast(
    ({ happened, fields }) => instantOf(happened) >= since && pressureTier(fields) === 'tell-clinician-now',
  );
}

/** The newest reading of the last `days` days. */
export function latestPressure(entries: readonly Standing[], now: Now, days = 14) {
  const since = now.instantMs - days * 86_400_000;
  return ofKind(entries, 'vital-signs').findLast(({ happened }) => instantOf(happened) >= since);
}
