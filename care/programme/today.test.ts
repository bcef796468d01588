import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, Now } from '../record/index.ts';
import { at, idOf, standingOf, wrote } from '../record/rehearsal/index.ts';
import { screenMinutesToday } from './days.ts';
import { checkIn, held, id, milestone, phq, safetyPlan, settledIn } from './made-up-course.ts';
import { practices } from './practices.ts';
import { screeningQuestions } from './preparation.ts';
import { copingToAskAbout } from './setbacks.ts';
import { todayOf } from './today.ts';

const idsOf = (drafts: readonly Draft[], now: Now) =>
  todayOf(standingOf(drafts), now).cards.map((card) => card.id);

describe('Today', () => {
  test('[PR4] a new person is asked how they are, what for, and what to turn to', () => {
    expect(idsOf([], at('2026-11-10', '09:00'))).toEqual(['check-in', 'goals', 'intention']);
  });

  test('[PR5] during a session it offers the session and nothing else', () => {
    const drafts = [milestone(at('2026-11-10', '14:00'), id(0), 'started')];
    expect(idsOf(drafts, at('2026-11-10', '14:20'))).toEqual(['session']);
  });

  test('[PR5] on the day of a session its own card stands first in what matters', () => {
    const drafts = [milestone(at('2026-11-09'), id(0), 'planned', at('2026-11-10', '14:00'))];
    expect(idsOf(drafts, at('2026-11-10', '09:00'))).toContain('session');
  });

  test('[PR6] a refused card does not come back until the person takes the refusal back', () => {
    const refuse = (card: string, refused: boolean) =>
      wrote(at('2026-11-10', '08:00'), { kind: 'preference', fields: { setting: 'card', card, refused } });
    const now = at('2026-11-10', '09:00');
    expect(idsOf([refuse('goals', true)], now)).not.toContain('goals');
    expect(idsOf([refuse('goals', true), refuse('goals', false)], now)).toContain('goals');
  });

  test('[PR6] a session cannot be refused: it stays', () => {
    const planned = milestone(at('2026-11-09'), id(0), 'planned', at('2026-11-10', '14:00'));
    const refused = wrote(at('2026-11-09'), {
      kind: 'preference',
      fields: { setting: 'card', card: 'session', refused: true },
    });
    expect(idsOf([planned, refused], at('2026-11-10', '09:00'))).toContain('session');
  });

  test('[PR6] a refused questionnaire does not hold back the next one', () => {
    const rest = settledIn().concat(checkIn('2026-11-10'));
    const refused = wrote(at('2026-11-09'), {
      kind: 'preference',
      fields: { setting: 'card', card: 'measure:phq-9', refused: true },
    });
    expect(idsOf([...rest, ...held('2026-11-02')], at('2026-11-10'))).toContain('measure:phq-9');
    expect(idsOf([...rest, ...held('2026-11-02'), refused], at('2026-11-10'))).toContain('measure:gad-7');
  });

  test('[PR4] a check-in is asked once a day', () => {
    expect(idsOf([checkIn('2026-11-09')], at('2026-11-10', '09:00'))).toContain('check-in');
    expect(idsOf([checkIn('2026-11-10')], at('2026-11-10', '09:00'))).not.toContain('check-in');
  });

  test('[PR4] a safety plan is offered until there is one', () => {
    const rest = settledIn('2026-11-10').filter(({ kind }) => kind !== 'safety-plan');
    expect(idsOf(rest, at('2026-11-10'))).toContain('safety-plan');
    expect(idsOf([...rest, safetyPlan('2026-11-09')], at('2026-11-10'))).not.toContain('safety-plan');
  });

  test('[PR14] the checklist comes up seven days before a session, the safety questions first', () => {
    const planned = milestone(at('2026-11-01'), id(0), 'planned', at('2026-11-20', '14:00'));
    const cardOn = (day: string, drafts: readonly Draft[]) =>
      todayOf(standingOf([planned, ...drafts]), at(day)).cards.find((card) => card.id === 'checklist');
    const answers = screeningQuestions.map((question) =>
      wrote(at('2026-11-01'), { kind: 'screening-answer', fields: { question, answer: 'no' } }),
    );
    expect(cardOn('2026-11-12', [])).toBeUndefined();
    expect(cardOn('2026-11-13', [])).toMatchObject({
      reason: 'safety-questions',
      values: { open: 12, inDays: 7 },
    });
    expect(cardOn('2026-11-12', answers)).toBeUndefined();
    // Medicines at seven days; ride, sitter and the day after at three.
    expect(cardOn('2026-11-13', answers)).toMatchObject({
      reason: 'steps-due',
      values: { open: 1, inDays: 7 },
    });
    expect(cardOn('2026-11-17', answers)).toMatchObject({ values: { open: 4, inDays: 3 } });
    // Whoever has had a session is not asked for them again in place of the list.
    expect(cardOn('2026-11-17', held('2026-10-01', 1))).toMatchObject({ reason: 'steps-due' });
  });

  test('[PR7][P7] once the person’s own screen time is spent, today is enough', () => {
    const long = { ...checkIn('2026-11-10'), tookSeconds: 20 * 60 };
    const today = todayOf(standingOf([long]), at('2026-11-10', '09:00'));
    expect(today.enough).toBe(true);
    expect(today.cards).toEqual([]);
    const more = wrote(at('2026-11-10'), {
      kind: 'preference',
      fields: { setting: 'screen-minutes', minutes: 40 },
    });
    expect(todayOf(standingOf([long, more]), at('2026-11-10', '13:00')).enough).toBe(false);
    expect(screenMinutesToday(standingOf([long]), at('2026-11-11'))).toBe(0);
  });

  test('[PR7] a session stays on Today whatever the screen time', () => {
    const drafts = [
      { ...checkIn('2026-11-10'), tookSeconds: 60 * 60 },
      milestone(at('2026-11-09'), id(0), 'planned', at('2026-11-10', '14:00')),
    ];
    expect(idsOf(drafts, at('2026-11-10', '09:00'))).toEqual(['session']);
  });

  test('[PR8] the person’s own plan comes back with how often it was practised', () => {
    const intention = wrote(at('2026-11-01'), {
      kind: 'intention',
      fields: {
        text: 'softer',
        cues: [],
        status: 'held',
        plan: { situation: 'my jaw tightens', response: 'I breathe out slowly, twice' },
      },
    });
    const practised = (day: string) =>
      wrote(at(day), { kind: 'practice-done', fields: { practice: 'plan', intention: idOf(0) } });
    const drafts = [
      intention,
      ...held('2026-11-08'),
      checkIn('2026-11-10'),
      practised('2026-11-08'),
      practised('2026-11-09'),
    ];
    const card = todayOf(standingOf(drafts), at('2026-11-10', '10:00')).cards.find(
      (one) => one.id === 'plan',
    );
    expect(card).toMatchObject({ reason: 'own-plan', about: idOf(0), values: { days: 2 } });
    expect(idsOf([...drafts, practised('2026-11-10')], at('2026-11-10', '18:00'))).not.toContain('plan');
  });

  test('[PR9] it asks whether a coping step helped, once, within two days', () => {
    const drafts = [
      wrote(at('2026-11-10', '10:00'), {
        kind: 'coping-step',
        fields: { action: 'walk to the river', status: 'held' },
      }),
      wrote(at('2026-11-10', '10:05'), {
        kind: 'practice-done',
        fields: { practice: 'coping', coping: idOf(0) },
      }),
    ];
    expect(idsOf(drafts, at('2026-11-10', '18:00'))).toContain('did-it-help');
    expect(idsOf(drafts, at('2026-11-13', '18:00'))).not.toContain('did-it-help');
    const told = wrote(at('2026-11-10', '19:00'), {
      kind: 'did-it-help',
      fields: { step: idOf(0), answer: 'yes' },
    });
    expect(idsOf([...drafts, told], at('2026-11-10', '20:00'))).not.toContain('did-it-help');
    expect(copingToAskAbout(standingOf(drafts), at('2026-11-11'))?.step.fields.action).toBe(
      'walk to the river',
    );
  });

  test('[PR4] for any record and any time: at most three cards, different ones, in the order of the day, each with a reason', () => {
    const days = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10));
    const anything = fc.oneof(
      days.map((day) => [checkIn(day)]),
      fc.tuple(days, fc.nat(7)).map(([day, index]) => held(day, index)),
      days.map((day) => [phq(day)]),
      fc
        .tuple(days, fc.constantFrom(...practices))
        .map(([day, one]) => [wrote(at(day), { kind: 'practice-done', fields: { practice: one.id } })]),
      fc
        .tuple(days, days, fc.nat(7))
        .map(([day, planned, index]) => [milestone(at(day), id(index), 'planned', at(planned))]),
    );
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 25 }),
        days,
        fc.integer({ min: 0, max: 23 }),
        (some, day, hour) => {
          const now = at(day, `${String(hour).padStart(2, '0')}:30`);
          const { cards } = todayOf(standingOf(some.flat()), now);
          expect(cards.length).toBeLessThanOrEqual(3);
          expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
          expect(cards.map((card) => card.at)).toEqual(
            cards.map((card) => card.at).toSorted((a, b) => a - b),
          );
          for (const card of cards) expect(card.reason).toMatch(/^[a-z-]+$/);
          // Nothing was done in the future.
          for (const { values } of cards)
            for (const name of ['lastDays', 'sinceAnswer', 'day'])
              expect(Number(values[name] ?? 0)).toBeGreaterThanOrEqual(0);
          expect(todayOf(standingOf(some.flat()), now).cards).toEqual(cards);
        },
      ),
    );
  });
});
