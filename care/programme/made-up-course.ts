import { type Draft, type Now, newSessionId, type SessionId } from '../record/index.ts';
import { at, seededEntropy, wrote } from '../record/rehearsal/index.ts';

// The parts of a made-up course, for the tests of this folder.

const entropy = seededEntropy(4);
const sessionIds = Array.from({ length: 8 }, () => newSessionId(entropy));
export const id = (index: number): SessionId => sessionIds[index] as SessionId;

type Milestone = 'planned' | 'cancelled' | 'started' | 'ended' | 'ready-to-leave';
export const milestone = (when: Now, session: SessionId, which: Milestone, plannedFor?: Now): Draft =>
  wrote(when, {
    kind: 'session-milestone',
    fields: {
      session,
      milestone: which,
      ...(plannedFor === undefined ? {} : { plannedFor: wrote(plannedFor, dummy).happened }),
    },
  });
const dummy = { kind: 'setback', fields: {} } as const;
export const held = (day: string, index = 0): Draft[] => [
  milestone(at(day, '14:00'), id(index), 'started'),
  milestone(at(day, '14:45'), id(index), 'ended'),
  milestone(at(day, '16:10'), id(index), 'ready-to-leave'),
];
export const checkIn = (day: string, mood = 5, clock = '08:00'): Draft =>
  wrote(at(day, clock), { kind: 'check-in', fields: { mood } });
export const answered = (day: string, instrument: string, answers: (number | null)[]): Draft =>
  wrote(at(day), { kind: 'measure-answers', fields: { instrument, wording: `${instrument}.en@1`, answers } });
export const phq = (day: string) => answered(day, 'phq-9', [1, 1, 1, 1, 1, 1, 1, 1, 0]);
export const gad = (day: string) => answered(day, 'gad-7', [1, 1, 1, 1, 1, 1, 1]);
export const practised = (day: string, practice: string): Draft =>
  wrote(at(day), { kind: 'practice-done', fields: { practice } });
/** A questionnaire was taken, all answers 1. */
export const pcl = (day: string) =>
  answered(
    day,
    'pcl-5',
    Array.from({ length: 20 }, () => 1),
  );

/**
 * Somebody who has everything that Today would ask for first, and has answered everything on these days: what is
 * left are practices.
 */
export const settledIn = (...days: readonly string[]): Draft[] => [
  wrote(at('2026-09-01'), { kind: 'goal', fields: { text: 'paint', status: 'held' } }),
  wrote(at('2026-09-01'), { kind: 'intention', fields: { text: 'softer', cues: [], status: 'held' } }),
  wrote(at('2026-09-01'), { kind: 'coping-step', fields: { action: 'walk', status: 'held' } }),
  safetyPlan('2026-09-01'),
  ...days.flatMap((day) => [checkIn(day), phq(day), gad(day), answered(day, 'past-day', [5, 5, 5, 5, 5])]),
];
export const safetyPlan = (day: string): Draft =>
  wrote(at(day), {
    kind: 'safety-plan',
    fields: {
      warningSigns: ['I stop answering'],
      onMyOwn: [],
      peopleAndPlaces: [],
      peopleToAsk: [],
      professionals: [],
      saferSurroundings: [],
      worthLivingFor: [],
    },
  });
