import { type Course, phasesAt, type Session } from '@afterglow/care/programme';
import { momentOf, type Now, type SessionId } from '@afterglow/care/record';
import { expect, test } from 'vitest';
import { stageAt } from './stage.ts';

const HOUR = 3_600_000;
const at = (hours: number): Now => ({
  instantMs: Date.UTC(2026, 10, 23, 6) + hours * HOUR,
  offsetMinutes: 0,
  zone: 'UTC',
});
const course = (session: Partial<Session>): Course => ({
  goals: [],
  intentions: [],
  held: [
    {
      id: '11111111-1111-4111-8111-111111111111' as SessionId,
      number: 1,
      startedAt: momentOf(at(0)),
      cancelled: false,
      doses: [],
      ...session,
    },
  ],
  planned: [],
});

test('the session page says “under way” for as long as the phases do, and not for an hour longer', () => {
  for (const session of [{}, { endedAt: momentOf(at(2)) }, { readyToLeaveAt: momentOf(at(3)) }]) {
    for (let hours = 4; hours < 60; hours++) {
      const [phase] = phasesAt(course(session), at(hours));
      const underWay = ['running', 'leaving'].includes(stageAt(course(session), at(hours)) ?? '');
      expect(underWay, `${Object.keys(session)} after ${hours} h`).toBe(phase === 'session');
    }
  }
  expect(stageAt(course({}), at(11))).toBe('running');
  expect(stageAt(course({}), at(13))).toBe('over');
  expect(stageAt(course({}), at(30))).toBeUndefined();
});
