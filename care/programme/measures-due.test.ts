import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instruments, pastDay, pcl5, phq9 } from '../measures/index.ts';
import { addDays, type Day, type Draft, instantOf, type Now } from '../record/index.ts';
import { at, standingOf } from '../record/rehearsal/index.ts';
import { courseOf } from './course.ts';
import { answered, gad, held, pcl, phq } from './made-up-course.ts';
import { askingOf, measuresDue } from './measures-due.ts';

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
    expect(due(drafts, '2026-11-17')).toEqual(['phq-9 again', 'gad-7 again']);
  });

  test('[PR12] then again, later every two weeks', () => {
    const drafts = [...held('2026-11-01'), phq('2026-11-08'), gad('2026-11-08')];
    expect(due(drafts, '2026-11-14')).toEqual([]);
    expect(due(drafts, '2026-11-15')).toEqual(['phq-9 again', 'gad-7 again']);
    const later = [...held('2026-08-01'), phq('2026-11-08'), gad('2026-11-08')];
    expect(due(later, '2026-11-15')).toEqual([]);
    expect(due(later, '2026-11-21')).toEqual([]);
    expect(due(later, '2026-11-22')).toEqual(['phq-9 again', 'gad-7 again']);
  });

  test('[PR12] a course of sessions too dense for day 7 is asked after a fortnight all the same', () => {
    const dense = ['2026-11-02', '2026-11-05', '2026-11-09', '2026-11-12'].flatMap((day, i) => held(day, i));
    const drafts = [phq('2026-11-01'), gad('2026-11-01'), ...dense];
    expect(due(drafts, '2026-11-14')).toEqual([]);
    expect(due(drafts, '2026-11-15')).toEqual(['past-day day-after', 'phq-9 overdue', 'gad-7 overdue']);
    expect(due([...drafts, ...held('2026-11-13', 4)], '2026-11-15')).toEqual([]);
  });

  test('[PR12] two sessions a fortnight apart are no dense course: it waits for day 7', () => {
    const after = (first: string) => [
      phq('2026-11-01'),
      gad('2026-11-01'),
      ...held(first),
      ...held('2026-11-16', 1),
    ];
    expect(due(after('2026-11-05'), '2026-11-19')).toEqual(['past-day day-after']);
    expect(due(after('2026-11-05'), '2026-11-22')).toEqual([]);
    expect(due(after('2026-11-05'), '2026-11-23')).toEqual(['phq-9 again', 'gad-7 again']);
    expect(due(after('2026-11-06'), '2026-11-19')).toEqual([
      'past-day day-after',
      'phq-9 overdue',
      'gad-7 overdue',
    ]);
  });

  test('[PR12] weekly until day 56 after a session, every two weeks from day 57', () => {
    const drafts = [...held('2026-09-01'), phq('2026-10-20'), gad('2026-10-20')];
    expect(due(drafts, '2026-10-26')).toEqual([]);
    expect(due(drafts, '2026-10-27')).toEqual(['phq-9 again', 'gad-7 again']);
    const calm = [...held('2026-08-31'), phq('2026-10-20'), gad('2026-10-20')];
    expect(due(calm, '2026-10-27')).toEqual([]);
    expect(due(calm, '2026-11-02')).toEqual([]);
    expect(due(calm, '2026-11-03')).toEqual(['phq-9 again', 'gad-7 again']);
  });

  test('[PR12] PCL-5 every 30 days, and only after somebody has taken it once', () => {
    const base = [...held('2026-09-01'), phq('2026-10-30'), gad('2026-10-30')];
    expect(due(base, '2026-10-31')).toEqual([]);
    expect(due([...base, pcl('2026-10-02')], '2026-10-31')).toEqual([]);
    expect(due([...base, pcl('2026-10-01')], '2026-10-31')).toEqual(['pcl-5 again']);
    expect(due([pcl('2026-09-01')], '2026-10-31')).toEqual(['phq-9 first', 'gad-7 first']);
  });

  test('[PR12] PCL-5 asks about a month, so it waits for day 15', () => {
    const drafts = [pcl('2026-10-01'), ...held('2026-11-10'), phq('2026-11-23'), gad('2026-11-23')];
    expect(due(drafts, '2026-11-24')).toEqual([]);
    expect(due(drafts, '2026-11-25')).toEqual(['pcl-5 again']);
  });

  test('[PR12] in a dense course PCL-5 comes back after 30 days, not after a fortnight', () => {
    const dense = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].flatMap((day, i) => held(day, i));
    const answers = [phq('2026-11-25'), gad('2026-11-25'), phq('2026-11-29'), gad('2026-11-29')];
    const drafts = [pcl('2026-11-01'), ...dense, ...answers];
    expect(due(drafts, '2026-11-27')).toEqual([]);
    expect(due(drafts, '2026-11-30')).toEqual([]);
    expect(due(drafts, '2026-12-01')).toEqual(['pcl-5 overdue']);
  });
});

describe('the one decision about asking', () => {
  const asking = (drafts: Draft[], now: Now, instrument = phq9) => {
    const entries = standingOf(drafts);
    return askingOf(entries, courseOf(entries), now, instrument);
  };

  test('[PR12] after a session it says in how many days an answer tells more, on the session’s own day too', () => {
    const drafts = [phq('2026-11-01'), ...held('2026-11-10')];
    const later = (day: string, instrument = phq9) => asking(drafts, at(day, '20:00'), instrument);
    expect(later('2026-11-10')).toEqual({
      ask: 'later',
      inDays: 7,
      sinceAnswer: 9,
      sinceSession: 0,
      sessionsWithin: 1,
    });
    expect(later('2026-11-16')).toMatchObject({ ask: 'later', inDays: 1 });
    expect(later('2026-11-17')).toMatchObject({ ask: 'now', why: 'again', sinceAnswer: 16, sinceSession: 7 });
    expect(later('2026-11-17', pcl5)).toMatchObject({ ask: 'later', inDays: 8 });
    expect(later('2026-11-25', pcl5)).toMatchObject({ ask: 'any-time' });
    expect(later('2026-11-10', pastDay)).toMatchObject({ ask: 'any-time' });
    expect(later('2026-11-11', pastDay)).toMatchObject({ ask: 'now', why: 'day-after' });
  });

  test('[PR12] on the morning of a session the week since the last one counts, and the new one does not', () => {
    const drafts = [phq('2026-11-01'), ...held('2026-11-10'), ...held('2026-11-17', 1)];
    expect(asking(drafts, at('2026-11-17', '08:00'))).toMatchObject({ ask: 'now', sessionsWithin: 1 });
    expect(asking(drafts, at('2026-11-17', '20:00'))).toMatchObject({ ask: 'later', sessionsWithin: 2 });
  });

  test('[PR12] in a dense course it counts the days until it is overdue, and then lets a person answer at once', () => {
    const drafts = [phq('2026-11-01'), ...held('2026-11-09'), ...held('2026-11-12', 1)];
    expect(asking(drafts, at('2026-11-13'))).toMatchObject({ ask: 'later', inDays: 2 });
    expect(asking(drafts, at('2026-11-15'))).toEqual({
      ask: 'now',
      why: 'overdue',
      sinceAnswer: 14,
      sinceSession: 3,
      sessionsWithin: 2,
    });
    expect(asking([...drafts, phq('2026-11-15')], at('2026-11-15'))).toMatchObject({ ask: 'later' });
  });

  test('[PR12] before any session, or answered already, nothing speaks against an answer', () => {
    expect(asking([], at('2026-11-01'))).toEqual({ ask: 'now', why: 'first', sessionsWithin: 0 });
    expect(asking([phq('2026-11-01')], at('2026-11-01', '20:00'))).toMatchObject({ ask: 'any-time' });
    expect(asking([], at('2026-11-01'), pcl5)).toMatchObject({ ask: 'any-time' });
  });

  test('[PR12] for any record what Today asks is never what the page tells to wait for', () => {
    const day = fc.integer({ min: 0, max: 70 }).map((n) => addDays('2026-09-20' as Day, n));
    const anything = fc.oneof(
      fc.tuple(day, fc.nat(7)).map(([on, index]) => held(on, index)),
      day.map((on) => [phq(on)]),
      day.map((on) => [gad(on)]),
      day.map((on) => [pcl(on)]),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 14 }), day, (some, on) => {
        const entries = standingOf(some.flat());
        const course = courseOf(entries);
        const due = measuresDue(entries, course, at(on)).map((one) => one.instrument);
        for (const instrument of instruments) {
          const asked = askingOf(entries, course, at(on), instrument);
          expect(due.includes(instrument.id)).toBe(asked.ask === 'now');
          if (asked.ask !== 'later') continue;
          expect(asked.inDays).toBeGreaterThan(0);
          const then = askingOf(entries, course, at(addDays(on as Day, asked.inDays)), instrument);
          const eve = askingOf(entries, course, at(addDays(on as Day, asked.inDays - 1)), instrument);
          const more = some.flat().some(({ happened }) => instantOf(happened) > at(on).instantMs);
          if (!more) expect([eve.ask, then.ask === 'later']).toEqual(['later', false]);
        }
      }),
    );
  });
});
