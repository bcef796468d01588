import { gad7, instruments, pastDay, pcl5, phq9 } from '@afterglow/care/measures';
import { type Card, firstDayFor, practices, todayOf } from '@afterglow/care/programme';
import type { Draft, Now, SessionId } from '@afterglow/care/record';
import { at, standingOf, wrote } from '@afterglow/care/record/rehearsal';
import { describe, expect, test } from 'vitest';
import { askedWords, mixedWords, mixingWords } from './asking.ts';
import { cardName, cardWords } from './cards.ts';
import { counted } from './dates.ts';

const id = (index: number) => `session-${index}` as SessionId;
const milestone = (when: Now, index: number, name: 'started' | 'ready-to-leave'): Draft =>
  wrote(when, { kind: 'session-milestone', fields: { session: id(index), milestone: name } });
const held = (day: string, index = 0) => [
  milestone(at(day, '14:00'), index, 'started'),
  milestone(at(day, '16:00'), index, 'ready-to-leave'),
];
const planned = (day: string, index = 5): Draft =>
  wrote(at('2026-11-01'), {
    kind: 'session-milestone',
    fields: { session: id(index), milestone: 'planned', plannedFor: wrote(at(day, '14:00'), none).happened },
  });
const none = { kind: 'setback', fields: {} } as const;
const refused = (card: string): Draft =>
  wrote(at('2026-11-01'), { kind: 'preference', fields: { setting: 'card', card, refused: true } });
const checkIn = (day: string): Draft => wrote(at(day, '08:00'), { kind: 'check-in', fields: { mood: 5 } });
const coping: Draft[] = [
  wrote(at('2026-11-01'), { kind: 'coping-step', fields: { action: 'walk', status: 'held' } }),
  wrote(at('2026-11-09'), {
    kind: 'practice-done',
    fields: { practice: 'coping', coping: 'entry-0000' as never },
  }),
];
const plan: Draft = wrote(at('2026-11-01'), {
  kind: 'intention',
  fields: {
    text: 'softer',
    cues: [],
    status: 'held',
    plan: { situation: 'my jaw tightens', response: 'I breathe out' },
  },
});

/** Every card that a record can bring up today, one after the other, by refusing what came before. */
function everyCard(drafts: readonly Draft[], now: Now): readonly Card[] {
  const found = new Map<string, Card>();
  for (let round = 0; round < 20; round++) {
    const { cards } = todayOf(standingOf([...drafts, ...[...found.keys()].map(refused)]), now);
    for (const card of cards) found.set(card.id, card);
  }
  return [...found.values()];
}

const noon = at('2026-11-10', '12:00');
const records: readonly (readonly [string, readonly Draft[], Now])[] = [
  ['a new person', [], noon],
  ['before the first session', [planned('2026-11-13'), checkIn('2026-11-09')], noon],
  ['the day of the first session', [planned('2026-11-10'), plan], at('2026-11-10', '09:00')],
  ['during a session', [milestone(at('2026-11-10', '14:00'), 0, 'started')], at('2026-11-10', '14:20')],
  ['that evening', held('2026-11-10'), at('2026-11-10', '20:00')],
  ['the day after', [...coping, plan, ...held('2026-11-09')], at('2026-11-10', '08:00')],
  ['day 8', [...held('2026-11-02'), planned('2026-11-16'), checkIn('2026-11-07')], noon],
  ['two months later', [...held('2026-09-01'), plan], noon],
  [
    'a dense course',
    ['2026-11-03', '2026-11-07'].flatMap((day, index) => held(day, index)),
    at('2026-11-10', '09:00'),
  ],
];
const all = records.flatMap(([, drafts, now]) => everyCard(drafts, now));

describe('the words of Today', () => {
  test.each(records)('[PR20] %s: every card says why now, apart from what it is', (_, drafts, now) => {
    const cards = everyCard(drafts, now);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      const { title, what, why } = cardWords(card, 'When …, then …');
      expect(why, card.id).toMatch(
        /\b(after|since|session|today|yesterday|tomorrow|ago|yet|planned|began|moment|days)\b/i,
      );
      expect(why.length, card.id).toBeLessThan(180);
      expect(why).not.toBe(what);
      for (const text of [title, what ?? '', why]) {
        expect(text, card.id).not.toMatch(/undefined|NaN|\b1 (days|sessions|questions|things)\b|\bin 0| -\d/);
      }
    }
  });

  test('[PR20] the records above bring up every reason there is', () => {
    expect([...new Set(all.map(({ reason }) => reason))].toSorted()).toEqual([
      'coping-used',
      'daily',
      'days-after',
      'evening-after',
      'fits-phase',
      'measure-again',
      'measure-day-after',
      'measure-first',
      'measure-overdue',
      'morning-after',
      'no-coping-plan',
      'no-goal',
      'no-intention',
      'no-safety-plan',
      'no-session-planned',
      'own-plan',
      'safety-questions',
      'session-running',
      'session-today',
      'steps-due',
    ]);
  });

  test('[PR20] the reason is what the record says: the day, the session, the last time', () => {
    const why = (cardId: string, drafts: readonly Draft[], now: Now) => {
      const card = everyCard(drafts, now).find((one) => one.id === cardId);
      return card === undefined ? undefined : cardWords(card, 'When …, then …').why;
    };
    const walked = wrote(at('2026-11-08'), { kind: 'practice-done', fields: { practice: 'walk' } });
    const after = [...held('2026-11-07'), checkIn('2026-11-09'), walked];
    expect(why('practice:walk', after, noon)).toBe('Day 3 after session 1. Last done 2 days ago.');
    expect(why('practice:nature', after, noon)).toBe('Day 3 after session 1. Not noted here yet.');
    expect(why('check-in', after, noon)).toBe('Day 3 after session 1. Last check-in yesterday.');
    expect(why('check-in', [], noon)).toBe('No check-in yet. No session has been held yet.');
    expect(why('goals', [...held('2026-09-11'), planned('2026-11-11')], noon)).toBe(
      'You hold no goal at the moment. Your next session is tomorrow.',
    );
    expect(why('goals', held('2026-09-11'), noon)).toBe(
      'You hold no goal at the moment. 60 days since session 1.',
    );
    expect(why('practice:gentle-return', [...held('2026-11-07'), planned('2026-11-15')], noon)).toBe(
      'Your next session is in 5 days. Not noted here yet.',
    );
    expect(why('voice-memo', held('2026-11-10'), at('2026-11-10', '20:00'))).toBe(
      'Session 1 was today. Nothing has been spoken yet.',
    );
    expect(why('did-it-help', coping, noon)).toBe('You did it yesterday and have not said yet.');
    expect(why('session', [planned('2026-11-10')], noon)).toBe('It is planned for 14:00.');
    expect(why('checklist', [planned('2026-11-11')], noon)).toBe(
      'Your next session is tomorrow. 12 questions open.',
    );
    expect(why('plan', [plan, ...held('2026-11-07')], noon)).toBe(
      'Day 3 after session 1. You practised it on 0 of the last 7 days.',
    );
  });

  test('[PR21][P4] what makes a claim carries its grade; these six make none', () => {
    const without = [...new Set(all.filter(({ claim }) => claim === undefined).map(({ reason }) => reason))];
    expect(without.toSorted()).toEqual([
      'coping-used',
      'daily',
      'measure-first',
      'no-session-planned',
      'session-running',
      'session-today',
    ]);
  });

  test('[PR21][P4] low mood on the day after names who was studied', () => {
    const card = all.find(({ reason }) => reason === 'morning-after');
    if (card === undefined) throw new Error('card');
    expect(card.claim).toBe('setbacks-fluctuate');
    expect(cardWords(card).what).toMatch(/In one study of healthy people/);
  });

  test('[PR6] every card has a name by which its refusal can be taken back', () => {
    for (const card of all.filter(({ essential }) => !essential))
      expect(cardName(card.id)).not.toMatch(/^[a-z-]+(:|$)/);
    for (const practice of practices) expect(cardName(`practice:${practice.id}`)).not.toBe(practice.id);
  });
});

describe('why a questionnaire is asked', () => {
  test('[PR12] fits the instrument and the time that has passed', () => {
    const facts = (sinceAnswer: number, sinceSession: number, sessionsWithin = 1) => ({
      sinceAnswer,
      sinceSession,
      sessionsWithin,
    });
    expect(askedWords(phq9, 'again', facts(7, 8))).toBe(
      'Last answered 7 days ago. Your last session was 8 days ago, so at least half of what it asks about lies after it.',
    );
    expect(askedWords(phq9, 'again', facts(16, 80))).toBe(
      'Last answered 16 days ago. Your last session was 80 days ago, so all it asks about lies after it.',
    );
    expect(askedWords(pcl5, 'again', facts(31, 20))).toContain('at least half');
    expect(askedWords(pcl5, 'again', facts(31, 30))).toContain('all it asks about');
    expect(askedWords(gad7, 'first', { sessionsWithin: 0 })).toMatch(/^Not answered yet\./);
    expect(askedWords(pastDay, 'day-after', facts(3, 1))).toMatch(/^Your last session was yesterday\./);
    expect(askedWords(phq9, 'overdue', facts(14, 3, 4))).toBe(
      'Last answered 14 days ago. It asks about the last two weeks, and 4 of your sessions lie in them, the last one 3 days ago: an answer mixes days before and after.',
    );
  });

  test('[PR12] says of each instrument what an answer would mix', () => {
    expect(mixingWords(pcl5, { sinceSession: 1, sessionsWithin: 1 })).toBe(
      'It asks about the past month, and your session yesterday lies in it: an answer mixes days before and after.',
    );
    expect(mixingWords(phq9, { sinceSession: 0, sessionsWithin: 1 })).toBe(
      'It asks about the last two weeks, and your session today lies in them: an answer mixes days before and after.',
    );
  });

  test('[PR18] an open circle on a chart is explained by the instrument’s own days', () => {
    for (const instrument of instruments)
      expect(mixedWords(instrument)).toContain(`less than ${counted(firstDayFor(instrument), 'day')} after`);
    expect(mixedWords(pcl5)).toBe(
      'An open circle was answered less than 15 days after a session: more of the past month lay before it than after.',
    );
    expect(counted(1, 'day')).toBe('1 day');
    expect(counted(2, 'day')).toBe('2 days');
  });
});
