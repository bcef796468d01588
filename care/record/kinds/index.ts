import type * as z from 'zod/mini';
import { checkIn } from './check-in.ts';
import { copingStep } from './coping-step.ts';
import { correction } from './correction.ts';
import { didItHelp } from './did-it-help.ts';
import { dose } from './dose.ts';
import { goal } from './goal.ts';
import { helpCall } from './help-call.ts';
import { intention } from './intention.ts';
import { measureAnswers } from './measure-answers.ts';
import { practiceDone } from './practice-done.ts';
import { preference } from './preference.ts';
import { preparationStep } from './preparation-step.ts';
import { safetyPlan } from './safety-plan.ts';
import { screeningAnswer } from './screening-answer.ts';
import { sessionMilestone } from './session-milestone.ts';
import { setback } from './setback.ts';
import { supportContact } from './support-contact.ts';
import { thoughtRecord } from './thought-record.ts';
import { trigger } from './trigger.ts';
import { vitalSigns } from './vital-signs.ts';
import { voiceMemo } from './voice-memo.ts';
import { writing } from './writing.ts';

/** Every kind this version knows, in the order a course meets them. */
export const kinds = [
  goal,
  intention,
  preparationStep,
  screeningAnswer,
  sessionMilestone,
  dose,
  vitalSigns,
  helpCall,
  writing,
  voiceMemo,
  checkIn,
  practiceDone,
  measureAnswers,
  thoughtRecord,
  trigger,
  copingStep,
  didItHelp,
  safetyPlan,
  supportContact,
  setback,
  preference,
  correction,
] as const;

type AnyKind = (typeof kinds)[number];

export type KindName = AnyKind['kind'];

/** What an entry of a kind holds: `FieldsOf<'check-in'>` has `mood`, `sleep` and `word`. */
export type FieldsOf<Name extends KindName> = z.infer<Extract<AnyKind, { kind: Name }>['fields']>;
