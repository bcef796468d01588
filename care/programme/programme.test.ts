import { describe, expect, test } from 'vitest';
import { phq9 } from '../measures/index.ts';
import type { Draft, Now } from '../record/index.ts';
import { at, idOf, standingOf, wrote } from '../record/rehearsal/index.ts';
import { courseOf, nextSession } from './course.ts';
import { answered, checkIn, gad, held, id, milestone, phq } from './made-up-course.ts';
import { measuresDue, tooSoonForTwoWeeks } from './measures-due.ts';
import { phasesAt } from './phase.ts';
import { checklist, preparationSteps, pressureTier, screening, screeningQuestions } from './preparation.ts';
import { progressOf, runsOf } from './progress.ts';
import { copingPlan, dailyMood, dipOf } from './setbacks.ts';

describe('the course', () => {
  test('[PR1] sessions are numbered as they were held, with their doses; a plan can be moved or cancelled', () => {
    const course = courseOf(
      standingOf([
        milestone(at('2026-11-01'), id(0), 'planned', at('2026-11-10', '14:00')),
        milestone(at('2026-11-02'), id(0), 'planned', at('2026-11-12', '14:00')),
        milestone(at('2026-11-01'), id(2), 'planned', at('2026-11-30', '14:00')),
        milestone(at('2026-11-03'), id(2), 'cancelled'),
        ...held('2026-11-08', 1),
        ...held('2026-11-05', 3),
        wrote(at('2026-11-08', '13:50'), {
          kind: 'dose',
          fields: {
            session: id(1),
            substance: 'ketamine',
            route: 'iv-infusion',
            amountMg: 35,
            overMinutes: 40,
          },
        }),
      ]),
    );
    expect(course.held.map((session) => [session.id, session.number, session.doses.length])).toEqual([
      [id(3), 1, 0],
      [id(1), 2, 1],
    ]);
    expect(nextSession(course, at('2026-11-09'))).toMatchObject({ session: { id: id(0) }, inDays: 3 });
    expect(nextSession(course, at('2026-11-13'))).toBeUndefined();
  });

  test('[PR2] goals and intentions that were let go are no longer held; the newest intention comes first', () => {
    const course = courseOf(
      standingOf([
        wrote(at('2026-11-01'), { kind: 'goal', fields: { text: 'paint', status: 'held' } }),
        wrote(at('2026-11-01'), { kind: 'goal', fields: { text: 'run', status: 'let-go' } }),
        wrote(at('2026-11-01'), { kind: 'intention', fields: { text: 'old', cues: [], status: 'held' } }),
        wrote(at('2026-11-02'), { kind: 'intention', fields: { text: 'new', cues: [], status: 'held' } }),
      ]),
    );
    expect(course.goals.map(({ fields }) => fields.text)).toEqual(['paint']);
    expect(course.intentions.map(({ fields }) => fields.text)).toEqual(['new', 'old']);
  });
});

describe('phases', () => {
  const phases = (drafts: Draft[], now: Now) => phasesAt(courseOf(standingOf(drafts)), now).join(' ');
  const running = [milestone(at('2026-11-10', '14:00'), id(0), 'started')];

  test.each([
    ['before anything', [], at('2026-11-10'), 'prepare'],
    ['during', running, at('2026-11-10', '15:00'), 'session'],
    ['nobody pressed “ready to leave”', running, at('2026-11-11', '02:01'), 'settle practise'],
    ['the same evening', held('2026-11-10'), at('2026-11-10', '20:00'), 'settle'],
    ['the morning after', held('2026-11-10'), at('2026-11-11', '08:00'), 'settle practise'],
    ['24 hours after', held('2026-11-10'), at('2026-11-11', '14:00'), 'practise'],
    ['day 2', held('2026-11-10'), at('2026-11-12'), 'practise consolidate'],
    ['day 5', held('2026-11-10'), at('2026-11-15'), 'practise consolidate'],
    ['day 6', held('2026-11-10'), at('2026-11-16'), 'consolidate'],
    ['day 7', held('2026-11-10'), at('2026-11-17'), 'consolidate watch'],
    ['day 21', held('2026-11-10'), at('2026-12-01'), 'watch'],
    ['day 22', held('2026-11-10'), at('2026-12-02'), 'later'],
  ])('[PR3] %s', (_, drafts, now, expected) => {
    expect(phases(drafts as Draft[], now as Now)).toBe(expected);
  });

  test('[PR3] a next session within 14 days is prepared for meanwhile', () => {
    const plan = (day: string) => milestone(at('2026-11-11'), id(1), 'planned', at(day));
    expect(phases([...held('2026-11-10'), plan('2026-11-26')], at('2026-11-12'))).toContain('prepare');
    expect(phases([...held('2026-11-10'), plan('2026-11-27')], at('2026-11-12'))).not.toContain('prepare');
  });
});

describe('when questionnaires are asked', () => {
  const due = (drafts: Draft[], day: string) => {
    const entries = standingOf(drafts);
    return measuresDue(entries, courseOf(entries), at(day)).map(
      ({ instrument, why }) => `${instrument} ${why}`,
    );
  };

  test('[PR12] once before the first session', () => {
    expect(due([], '2026-11-01')).toEqual(['phq-9 first', 'gad-7 first']);
    expect(due([phq('2026-11-01'), gad('2026-11-01')], '2026-11-05')).toEqual([]);
  });

  test('[PR12] not in the first week after a session: single questions about the past 24 hours instead', () => {
    const drafts = [phq('2026-11-01'), gad('2026-11-01'), ...held('2026-11-10')];
    expect(due(drafts, '2026-11-10')).toEqual([]);
    expect(due(drafts, '2026-11-11')).toEqual(['past-day day-after']);
    expect(due([...drafts, answered('2026-11-11', 'past-day', [5, 5, 5, 5, 5])], '2026-11-11')).toEqual([]);
    expect(due(drafts, '2026-11-13')).toEqual(['past-day day-after']);
    expect(due(drafts, '2026-11-16')).toEqual([]);
    expect(due(drafts, '2026-11-17')).toEqual(['phq-9 weekly', 'gad-7 weekly']);
    expect(tooSoonForTwoWeeks(courseOf(standingOf(drafts)), at('2026-11-16'))).toBe(true);
    expect(tooSoonForTwoWeeks(courseOf(standingOf(drafts)), at('2026-11-17'))).toBe(false);
  });

  test('[PR12] then weekly, later every two weeks', () => {
    const drafts = [...held('2026-11-01'), phq('2026-11-08'), gad('2026-11-08')];
    expect(due(drafts, '2026-11-14')).toEqual([]);
    expect(due(drafts, '2026-11-15')).toEqual(['phq-9 weekly', 'gad-7 weekly']);
    const later = [...held('2026-08-01'), phq('2026-11-08'), gad('2026-11-08')];
    expect(due(later, '2026-11-15')).toEqual([]);
    expect(due(later, '2026-11-22')).toEqual(['phq-9 weekly', 'gad-7 weekly']);
  });

  test('[PR12] a course of sessions too dense for day 7 is asked after a fortnight all the same', () => {
    const dense = ['2026-11-02', '2026-11-05', '2026-11-09', '2026-11-12'].flatMap((day, i) => held(day, i));
    const drafts = [phq('2026-11-01'), gad('2026-11-01'), ...dense];
    expect(due(drafts, '2026-11-14')).toEqual([]);
    expect(due(drafts, '2026-11-15')).toEqual(['past-day day-after', 'phq-9 overdue', 'gad-7 overdue']);
  });

  test('[PR12] PCL-5 only after somebody has taken it once', () => {
    const taken = answered(
      '2026-10-01',
      'pcl-5',
      Array.from({ length: 20 }, () => 1),
    );
    const base = [...held('2026-09-01'), phq('2026-11-01'), gad('2026-11-01')];
    expect(due(base, '2026-11-02')).toEqual([]);
    expect(due([...base, taken], '2026-11-02')).toEqual(['pcl-5 weekly']);
  });
});

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
});

describe('setbacks', () => {
  const month = Array.from({ length: 20 }, (_, i) =>
    checkIn(`2026-11-${String(i + 1).padStart(2, '0')}`, 4 + (i % 4)),
  );

  test('[PR16] today is placed in the person’s own usual range, of which it is not a part', () => {
    const place = (mood: number) =>
      dipOf(standingOf([...month, checkIn('2026-11-21', mood)]), at('2026-11-21', '20:00'));
    expect(place(5)).toMatchObject({ place: 'inside', range: { low: 4, high: 7, days: 20 } });
    expect(place(2)).toMatchObject({ place: 'below' });
    expect(place(9)).toMatchObject({ place: 'above' });
  });

  test('[PR16] with fewer than ten days, or none today, it is not known', () => {
    expect(dipOf(standingOf(month.slice(0, 9)), at('2026-11-10')).place).toBeUndefined();
    expect(dipOf(standingOf(month), at('2026-11-21'))).toMatchObject({ range: { days: 20 } });
    expect(dipOf(standingOf(month), at('2026-11-21')).place).toBeUndefined();
  });

  test('[PR16] several check-ins on a day count as their mean', () => {
    const twice = [checkIn('2026-11-01', 2, '08:00'), checkIn('2026-11-01', 6, '20:00')];
    expect(dailyMood(standingOf(twice))).toEqual([{ day: '2026-11-01', value: 4, count: 2 }]);
  });

  test('[PR17] what helped comes first, what made it worse last, what was let go not at all', () => {
    const step = (action: string, status: 'held' | 'let-go' = 'held') =>
      wrote(at('2026-11-01'), { kind: 'coping-step', fields: { action, status } });
    const told = (index: number, answer: 'yes' | 'a-little' | 'no' | 'worse') =>
      wrote(at('2026-11-02'), { kind: 'did-it-help', fields: { step: idOf(index), answer } });
    const drafts = [
      step('new'),
      step('walk'),
      step('scroll'),
      step('old', 'let-go'),
      told(1, 'yes'),
      told(1, 'a-little'),
      told(2, 'worse'),
    ];
    const plan = copingPlan(standingOf(drafts));
    expect(plan.map((one) => one.step.fields.action)).toEqual(['walk', 'new', 'scroll']);
    expect(plan[0]).toMatchObject({ helped: { yes: 1, 'a-little': 1, no: 0, worse: 0 }, times: 2 });
  });
});

describe('looking back', () => {
  test('[PR18] points know when their two weeks reach back over a session', () => {
    const drafts = [phq('2026-11-01'), ...held('2026-11-10'), phq('2026-11-12'), phq('2026-11-17')];
    const { points, sessions } = progressOf(standingOf(drafts), phq9);
    expect(points.map(({ mixesSession }) => mixesSession)).toEqual([false, true, false]);
    expect(points.map(({ score }) => score.total)).toEqual([8, 8, 8]);
    expect(sessions).toEqual(['2026-11-10']);
  });

  test('[PR19] a gap stays a gap', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05', '2026-03-20'].map(
      (day) => ({ day }) as never,
    );
    expect(runsOf(days, 1).map((run) => run.length)).toEqual([2, 2, 1]);
    expect(runsOf([], 1)).toEqual([]);
  });
});
