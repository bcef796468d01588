import { describe, expect, test } from 'vitest';
import { at, standingOf, wrote } from '../record/rehearsal/index.ts';
import { id } from './made-up-course.ts';
import {
  checklist,
  latestPressure,
  preparationSteps,
  pressureTier,
  screening,
  screeningQuestions,
} from './preparation.ts';

describe('preparing', () => {
  test('[PR13] a safety question without an answer is never taken for “no”', () => {
    const answer = (question: string, value: 'no' | 'yes' | 'not-sure') =>
      wrote(at('2026-11-01'), { kind: 'screening-answer', fields: { question, answer: value } });
    const allNo = screeningQuestions.map((question) => answer(question, 'no'));
    expect(screening(standingOf([]))).toMatchObject({ result: 'unanswered' });
    expect(screening(standingOf(allNo))).toEqual({ result: 'clear' });
    expect(screening(standingOf(allNo.slice(1)))).toEqual({ result: 'unanswered', open: ['aneurysm'] });
    for (const doubt of ['yes', 'not-sure'] as const) {
      expect(screening(standingOf([...allNo, answer('bladder', doubt)]))).toEqual({
        result: 'ask-clinician',
        about: ['bladder'],
      });
    }
    expect(screening(standingOf([...allNo, answer('bladder', 'yes'), answer('bladder', 'no')]))).toEqual({
      result: 'clear',
    });
  });

  test('[PR14] the checklist belongs to a session, and says what is due by when', () => {
    const session = { id: id(0), cancelled: false, doses: [] };
    const drafts = [
      wrote(at('2026-11-01'), {
        kind: 'preparation-step',
        fields: { session: id(0), step: 'ride', state: 'done', note: 'Kim' },
      }),
      wrote(at('2026-11-01'), {
        kind: 'preparation-step',
        fields: { session: id(1), step: 'room', state: 'done' },
      }),
    ];
    const steps = checklist(standingOf(drafts), session, 2);
    expect(steps.map(({ step }) => step)).toEqual(preparationSteps.map(({ step }) => step));
    expect(steps.find(({ step }) => step === 'ride')).toEqual({
      step: 'ride',
      state: 'done',
      due: false,
      note: 'Kim',
    });
    expect(steps.filter(({ due }) => due).map(({ step }) => step)).toEqual([
      'medicines',
      'sitter',
      'day-after',
      'blood-pressure',
    ]);
  });

  test.each([
    [120, 80, 'usual'],
    [139, 89, 'usual'],
    [140, 80, 'ask-before-session'],
    [120, 90, 'ask-before-session'],
    [179, 109, 'ask-before-session'],
    [180, 80, 'tell-clinician-now'],
    [120, 110, 'tell-clinician-now'],
  ])('[PR15] %i over %i: %s', (systolicMmHg, diastolicMmHg, tier) => {
    expect(pressureTier({ systolicMmHg, diastolicMmHg })).toBe(tier);
  });

  test.each([
    ['medicines', 7],
    ['ride', 3],
    ['sitter', 3],
    ['day-after', 3],
    ['blood-pressure', 2],
    ['room', 1],
    ['music', 1],
    ['food-and-drink', 1],
  ] as const)('[PR14] %s is due from %i days before', (step, days) => {
    const dueIn = (inDays: number | undefined) =>
      checklist([], undefined, inDays).find((one) => one.step === step)?.due;
    expect([dueIn(days + 1), dueIn(days), dueIn(0), dueIn(undefined)]).toEqual([false, true, true, false]);
  });

  test('[PR15] a reading stands for 14 days, the newest first', () => {
    const read = (day: string, systolicMmHg: number) =>
      wrote(at(day), { kind: 'vital-signs', fields: { systolicMmHg, diastolicMmHg: 80 } });
    const entries = standingOf([read('2026-11-01', 150), read('2026-11-02', 120)]);
    expect(latestPressure(entries, at('2026-11-10'))?.fields.systolicMmHg).toBe(120);
    expect(latestPressure(entries, at('2026-11-16', '12:00'))?.fields.systolicMmHg).toBe(120);
    expect(latestPressure(entries, at('2026-11-16', '12:01'))).toBeUndefined();
  });
});
