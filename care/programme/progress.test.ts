import { describe, expect, test } from 'vitest';
import { gad7, pastDay, pcl5, phq9 } from '../measures/index.ts';
import { addDays, type Day, dayOf, momentOf } from '../record/index.ts';
import { at, standingOf } from '../record/rehearsal/index.ts';
import { courseOf } from './course.ts';
import { answered, held, phq } from './made-up-course.ts';
import { measuresDue } from './measures-due.ts';
import { progressOf, runsOf } from './progress.ts';

describe('looking back', () => {
  test.each([
    [phq9, 6, 7],
    [gad7, 6, 7],
    [pcl5, 14, 15],
    [pastDay, 0, 1],
  ])(
    '[PR18] $id is mixed until more of what it asks about lies after the session',
    (instrument, mixed, clear) => {
      const taken = (day: string) => answered(day, instrument.id, [1]);
      const after = (days: number) => addDays('2026-11-10' as Day, days);
      const drafts = [...held('2026-11-10'), taken('2026-11-09'), taken(after(mixed)), taken(after(clear))];
      // On the day itself: after the session, which began at 14:00.
      const late = drafts.map((draft) =>
        draft.kind === 'measure-answers'
          ? { ...draft, happened: momentOf(at(dayOf(draft.happened), '20:00')) }
          : draft,
      );
      const { points } = progressOf(standingOf(late), instrument);
      expect(points.map(({ mixesSession }) => mixesSession)).toEqual([false, true, false]);
    },
  );

  test('[PR18] an answer from the morning of a session lies before it; the last session counts', () => {
    const drafts = [...held('2026-11-03'), ...held('2026-11-10', 1), phq('2026-11-10'), phq('2026-11-12')];
    const { points, sessions } = progressOf(standingOf(drafts), phq9);
    expect(points.map(({ mixesSession }) => mixesSession)).toEqual([false, true]);
    expect(points.map(({ score }) => score.total)).toEqual([8, 8]);
    expect(sessions).toEqual(['2026-11-03', '2026-11-10']);
  });

  test('[PR18][PR12] no point is marked that was asked at its day', () => {
    for (const instrument of [phq9, gad7, pcl5]) {
      const before = answered('2026-10-01', instrument.id, [1]);
      const drafts = [before, ...held('2026-11-10')];
      const entries = standingOf(drafts);
      const asked = Array.from({ length: 20 }, (_, n) => addDays('2026-11-10' as Day, n)).find((day) =>
        measuresDue(entries, courseOf(entries), at(day)).some((one) => one.instrument === instrument.id),
      );
      if (asked === undefined) throw new Error('never asked');
      const { points } = progressOf(standingOf([...drafts, answered(asked, instrument.id, [1])]), instrument);
      expect(points.at(-1)).toMatchObject({ day: asked, mixesSession: false });
    }
  });

  test('[PR19] a gap stays a gap', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05', '2026-03-20'].map(
      (day) => ({ day }) as never,
    );
    expect(runsOf(days, 1).map((run) => run.length)).toEqual([2, 2, 1]);
    expect(runsOf([], 1)).toEqual([]);
  });
});
