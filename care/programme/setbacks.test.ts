import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Draft, type Now, type SessionId } from '../record/index.ts';
import { at, idOf, standingOf, wrote } from '../record/rehearsal/index.ts';
import { checkIn, milestone } from './made-up-course.ts';
import { copingPlan, copingToAskAbout, dailyMood, dipOf } from './setbacks.ts';
import { todayOf } from './today.ts';

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

  test('[PR16] the usual range looks back 42 days and no further', () => {
    const around = (first: string) =>
      dipOf(
        standingOf(Array.from({ length: 10 }, (_, n) => checkIn(addDays(first as Day, n)))),
        at('2026-12-20'),
      ).range?.days;
    expect(around('2026-11-08')).toBe(10);
    expect(around('2026-11-07')).toBeUndefined();
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

  test('[PR17] “a little” counts half: two helped of three come before one that helped a little', () => {
    const step = (action: string) =>
      wrote(at('2026-11-01'), { kind: 'coping-step', fields: { action, status: 'held' } });
    const told = (index: number, answer: 'yes' | 'a-little' | 'no' | 'worse') =>
      wrote(at('2026-11-02'), { kind: 'did-it-help', fields: { step: idOf(index), answer } });
    const plan = copingPlan(
      standingOf([
        step('tea'),
        step('walk'),
        step('call'),
        told(0, 'a-little'),
        told(1, 'yes'),
        told(1, 'yes'),
        told(1, 'no'),
        told(2, 'yes'),
        told(2, 'no'),
        told(2, 'no'),
      ]),
    );
    expect(plan.map(({ step: one }) => one.fields.action)).toEqual(['walk', 'tea', 'call']);
  });

  test('[PR9] an answer counts for the time it was given after: used again, it is asked again', () => {
    const used = (clock: string) =>
      wrote(at('2026-11-10', clock), {
        kind: 'practice-done',
        fields: { practice: 'coping', coping: idOf(0) },
      });
    const told = wrote(at('2026-11-10', '10:00'), {
      kind: 'did-it-help',
      fields: { step: idOf(0), answer: 'yes' },
    });
    const step = wrote(at('2026-11-01'), { kind: 'coping-step', fields: { action: 'walk', status: 'held' } });
    const asked = (drafts: Draft[], now: Now) =>
      copingToAskAbout(standingOf([step, ...drafts]), now) !== undefined;
    const evening = at('2026-11-10', '20:00');
    expect(asked([used('09:00'), told], evening)).toBe(false);
    expect(asked([used('09:00'), told, used('15:00')], evening)).toBe(true);
    expect(asked([used('09:00')], at('2026-11-12', '09:00'))).toBe(true);
    expect(asked([used('09:00')], at('2026-11-12', '09:01'))).toBe(false);
  });
});

describe('a dangerous answer', () => {
  const answered = (day: string, ninth: number) =>
    wrote(at(day), {
      kind: 'measure-answers',
      fields: { instrument: 'phq-9', wording: 'en', answers: [1, 1, 1, 1, 1, 1, 1, 1, ninth] },
    });
  const first = (drafts: Draft[], now: Now) => todayOf(standingOf(drafts), now).cards[0];

  test('[PR22][P5] stands first for three days, whatever is answered since, and cannot be refused', () => {
    const raised = answered('2026-11-10', 1);
    expect(first([answered('2026-11-10', 0)], at('2026-11-10', '20:00'))?.id).not.toBe('help');
    expect(first([raised], at('2026-11-10', '20:00'))).toMatchObject({ id: 'help', essential: true });
    expect(first([raised, answered('2026-11-11', 0)], at('2026-11-12', '20:00'))).toMatchObject({
      id: 'help',
      values: { lastDays: 2 },
    });
    expect(first([raised], at('2026-11-13', '08:00'))?.id).not.toBe('help');
    const refused = wrote(at('2026-11-10', '21:00'), {
      kind: 'preference',
      fields: { setting: 'card', card: 'help', refused: true },
    });
    expect(first([raised, refused], at('2026-11-10', '22:00'))?.id).toBe('help');
  });

  test('[PR22][PR5][P5] also while a session is under way', () => {
    const session = '00000000-0000-4000-8000-000000000001' as SessionId;
    const begun = milestone(at('2026-11-10', '10:00'), session, 'started');
    const today = todayOf(standingOf([begun, answered('2026-11-10', 1)]), at('2026-11-10', '12:30'));
    expect(today.cards.map(({ id }) => id)).toEqual(['help', 'session']);
  });

  test('[PR22][P5] also when the screen time is spent', () => {
    const long = { ...answered('2026-11-10', 2), tookSeconds: 7200 } as Draft;
    const today = todayOf(standingOf([long]), at('2026-11-10', '20:00'));
    expect(today.enough).toBe(true);
    expect(today.cards.map(({ id }) => id)).toEqual(['help']);
  });
});
