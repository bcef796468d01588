import { describe, expect, test } from 'vitest';
import type { Draft, Now } from '../record/index.ts';
import { at, standingOf, wrote } from '../record/rehearsal/index.ts';
import { courseOf, lastSession, nextSession, sessionDays } from './course.ts';
import { held, id, milestone } from './made-up-course.ts';
import { phasesAt } from './phase.ts';

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

  test('[PR1] a session whose start lies in the future has not begun: the one before it is the last', () => {
    const drafts = [...held('2026-11-05', 0), milestone(at('2026-11-12', '14:00'), id(1), 'started')];
    const course = courseOf(standingOf(drafts));
    expect(lastSession(course, at('2026-11-12', '13:59'))).toMatchObject({ session: { id: id(0) }, day: 7 });
    expect(lastSession(course, at('2026-11-12', '14:00'))).toMatchObject({ session: { id: id(1) }, day: 0 });
    expect(sessionDays(course, at('2026-11-12', '13:59'))).toEqual(['2026-11-05']);
    expect(sessionDays(course)).toEqual(['2026-11-05', '2026-11-12']);
    expect(lastSession(courseOf(standingOf(drafts.slice(3))), at('2026-11-10'))).toBeUndefined();
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
    [
      'just short of 12 hours, nobody pressed “ready to leave”',
      running,
      at('2026-11-11', '01:59'),
      'session',
    ],
    ['12 hours, nobody pressed “ready to leave”', running, at('2026-11-11', '02:00'), 'settle practise'],
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
