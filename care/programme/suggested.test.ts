import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Draft, type Now } from '../record/index.ts';
import { at, standingOf, wrote } from '../record/rehearsal/index.ts';
import { held, id, milestone, practised, settledIn } from './made-up-course.ts';
import { practices } from './practices.ts';
import { todayOf } from './today.ts';

const cardsOf = (drafts: readonly Draft[], now: Now) => todayOf(standingOf(drafts), now).cards;
const idsOf = (drafts: readonly Draft[], now: Now) => cardsOf(drafts, now).map(({ id: card }) => card);
const practicesOf = (drafts: readonly Draft[], now: Now) =>
  idsOf(drafts, now).flatMap((card) =>
    card.startsWith('practice:') ? [card.slice('practice:'.length)] : [],
  );
/** As many days in a row as there are practices: over these each leads once. */
const days = Array.from({ length: practices.length }, (_, n) => addDays('2026-11-02' as Day, n));
const settles = ['breathing', 'sleep'];

describe('a session’s day', () => {
  const morning = [
    milestone(at('2026-11-10', '08:00'), id(0), 'started'),
    milestone(at('2026-11-10', '10:00'), id(0), 'ready-to-leave'),
  ];

  test('[PR5] once it is over nothing is offered but words, from 16:00 on, and what settles', () => {
    // With nothing else in the record, everything that is usually missing stays away as well.
    expect(idsOf(morning, at('2026-11-10', '15:59')).toSorted()).toEqual([
      'practice:breathing',
      'practice:sleep',
    ]);
    expect(idsOf(morning, at('2026-11-10', '16:00')).toSorted()).toEqual([
      'practice:breathing',
      'practice:sleep',
      'voice-memo',
    ]);
    expect(idsOf(morning, at('2026-11-11', '20:00'))).not.toContain('voice-memo');
    expect(idsOf(morning, at('2026-11-11', '08:00'))).toContain('check-in');
  });

  test('[PR5] words that were spoken are not asked for again', () => {
    const spoken = wrote(at('2026-11-10', '18:00'), {
      kind: 'voice-memo',
      fields: { attachment: 'a' as never, key: 'k', chunks: 1, mediaType: 'audio/webm', seconds: 9 },
    });
    expect(idsOf([...morning, spoken], at('2026-11-10', '20:00'))).not.toContain('voice-memo');
  });

  test('[PR5] neither before a session nor after it is a practice offered but what settles', () => {
    const next = (day: string) => milestone(at('2026-11-01'), id(7), 'planned', at(day, '18:00'));
    const seen = { after: new Set<string>(), before: new Set<string>(), other: new Set<string>() };
    for (const day of days) {
      // The next one is near, so that whatever prepares would fit as well.
      const after = [...settledIn(day), ...held(day), next(addDays(day, 5))];
      for (const one of practicesOf(after, at(day, '15:00'))) seen.after.add(one);
      for (const one of practicesOf(after, at(day, '17:00'))) seen.after.add(one);
      const before = [...settledIn(day), ...held('2026-09-02'), next(day)];
      for (const one of practicesOf(before, at(day, '09:00'))) seen.before.add(one);
      const other = [...settledIn(day), ...held('2026-09-02'), next(addDays(day, 9))];
      for (const one of practicesOf(other, at(day, '09:00'))) seen.other.add(one);
    }
    expect([...seen.after].toSorted()).toEqual(settles);
    expect([...seen.before].toSorted()).toEqual(settles);
    // The same record away from a session’s day offers the rest: so this test can see practices at all.
    expect([...seen.other]).toEqual(expect.arrayContaining(['walk', 'meditation', 'journal']));
  });
});

describe('practices', () => {
  const on = wrote(at('2026-09-01'), { kind: 'preference', fields: { setting: 'affirmations', on: true } });
  const off = wrote(at('2026-09-02'), { kind: 'preference', fields: { setting: 'affirmations', on: false } });
  const offered = (...more: Draft[]) =>
    days.map((day) => practicesOf([...settledIn(day), ...held('2026-09-02'), ...more], at(day)));

  test('[PR10] affirmations are not offered unless switched on', () => {
    expect(offered().flat()).toContain('gratitude');
    expect(offered().flat()).not.toContain('affirmation');
    expect(offered(on).flat()).toContain('affirmation');
    expect(offered(on, off).flat()).not.toContain('affirmation');
  });

  test('[PR4] another one leads each day, and each has its turn', () => {
    const each = offered();
    expect(each.every((some) => some.length === 3)).toBe(true);
    const fitting = practices.filter(({ phases, optIn }) => phases.includes('later') && optIn !== true);
    expect([...new Set(each.flat())].toSorted()).toEqual(fitting.map((one) => one.id).toSorted());
    for (const [index, some] of each.entries()) expect(some).not.toEqual(each[index + 1]);
  });

  test('[PR4] what was practised today is not offered again today, whichever entry it left', () => {
    const writing = (day: string) => wrote(at(day, '07:00'), { kind: 'writing', fields: { text: 'rain' } });
    const record = (day: string) =>
      wrote(at(day, '07:00'), {
        kind: 'thought-record',
        fields: { situation: 'a', thought: 'b', another: 'c', beliefBefore: 90, beliefAfter: 60 },
      });
    for (const day of days) {
      const prepare = [...settledIn(day), milestone(at('2026-09-01'), id(0), 'planned', at(addDays(day, 9)))];
      const later = [...settledIn(day), ...held('2026-09-02')];
      expect(practicesOf([...later, practised(day, 'walk')], at(day))).not.toContain('walk');
      expect(practicesOf([...prepare, writing(day)], at(day))).not.toContain('journal');
      expect(practicesOf([...later, record(day)], at(day))).not.toContain('thought-record');
    }
  });

  test('[PR20] each says where in the course it is, and how long ago it was done', () => {
    const cardFor = (practice: string, ...more: Draft[]) => {
      for (const day of days) {
        const drafts = [...settledIn(day), ...held('2026-09-02'), ...more];
        const card = cardsOf(drafts, at(day)).find((one) => one.id === `practice:${practice}`);
        if (card !== undefined) return { day, card };
      }
      throw new Error(practice);
    };
    const fresh = cardFor('walk');
    expect(fresh.card.values).toMatchObject({ session: 1, phase: 'later' });
    expect(fresh.card.values.lastDays).toBeUndefined();
    const again = cardFor('walk', practised(addDays(fresh.day, -4), 'walk'), practised('2027-03-01', 'walk'));
    expect(again).toMatchObject({ day: fresh.day, card: { values: { lastDays: 4 } } });
  });
});
