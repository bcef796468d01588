export type { Course, Session } from './course.ts';
export { courseOf, lastSession, nextSession, sessionDays } from './course.ts';
export type { DayMark } from './days.ts';
export { daysOf, lastSevenDays, screenMinutesToday } from './days.ts';
export type { AskedBecause, Asking, AskingFacts, DueMeasure } from './measures-due.ts';
export {
  askingOf,
  firstDayFor,
  measuresDue,
} from './measures-due.ts';
export type { Phase } from './phase.ts';
export { phasesAt } from './phase.ts';
export type { Practice } from './practices.ts';
export { practiceNamed, practices } from './practices.ts';
export type { Preferences } from './preferences.ts';
export { preferencesOf } from './preferences.ts';
export type { PressureTier, Screening, ScreeningQuestion, StepName, StepState } from './preparation.ts';
export {
  checklist,
  latestPressure,
  preparationSteps,
  pressureTier,
  screening,
  screeningQuestions,
  severePressure,
} from './preparation.ts';
export type { Point, Progress } from './progress.ts';
export { progressOf, runsOf } from './progress.ts';
export type { CopingStep, DayValue, Dip } from './setbacks.ts';
export {
  contactsOf,
  copingPlan,
  copingToAskAbout,
  dailyMood,
  dangerOf,
  dipOf,
  safetyPlanOf,
  triggersOf,
} from './setbacks.ts';
export type { Card, Today } from './today.ts';
export { todayOf } from './today.ts';
