import {
  type Day,
  dayOf,
  daysFrom,
  type EntryOf,
  instantOf,
  type Moment,
  type Now,
  ofKind,
  type SessionId,
  type Standing,
  today,
} from '../record/index.ts';

/** A session, planned or held. */
export interface Session {
  readonly id: SessionId;
  /** 1, 2, 3 among the sessions held, in order; undefined until it has started. */
  readonly number?: number;
  readonly plannedFor?: Moment;
  readonly startedAt?: Moment;
  readonly endedAt?: Moment;
  readonly readyToLeaveAt?: Moment;
  readonly cancelled: boolean;
  readonly doses: readonly Standing<EntryOf<'dose'>>[];
}

/** Everything a screen needs to know about where a person stands, folded from the record. */
export interface Course {
  readonly goals: readonly Standing<EntryOf<'goal'>>[];
  /** Newest first. */
  readonly intentions: readonly Standing<EntryOf<'intention'>>[];
  /** Held, oldest first. */
  readonly held: readonly Session[];
  /** Planned and neither started nor cancelled, soonest first. */
  readonly planned: readonly Session[];
}

/** Folds the course out of the record as it stands. */
export function courseOf(entries: readonly Standing[]): Course {
  const sessions = sessionsOf(entries);
  return {
    goals: ofKind(entries, 'goal').filter(({ fields }) => fields.status === 'held'),
    intentions: ofKind(entries, 'intention')
      .filter(({ fields }) => fields.status === 'held')
      .toReversed(),
    held: sessions
      .filter(({ startedAt }) => startedAt !== undefined)
      .toSorted((a, b) => timeOf(a) - timeOf(b))
      .map((session, index) => ({ ...session, number: index + 1 })),
    planned: sessions
      .filter(({ startedAt, cancelled }) => startedAt === undefined && !cancelled)
      .toSorted((a, b) => timeOf(a) - timeOf(b)),
  };
}

/** The session that was started last, and the whole calendar days since. */
export function lastSession(
  course: Course,
  now: Now,
): { readonly session: Session; readonly day: number } | undefined {
  const session = course.held.findLast(
    ({ startedAt }) => startedAt !== undefined && instantOf(startedAt) <= now.instantMs,
  );
  if (session?.startedAt === undefined) return undefined;
  return { session, day: daysFrom(dayOf(session.startedAt), today(now)) };
}

/** The next planned session from today on, and the whole calendar days until it. */
export function nextSession(
  course: Course,
  now: Now,
): { readonly session: Session; readonly inDays: number } | undefined {
  for (const session of course.planned) {
    if (session.plannedFor === undefined) continue;
    const inDays = daysFrom(today(now), dayOf(session.plannedFor));
    if (inDays >= 0) return { session, inDays };
  }
  return undefined;
}

/** The days on which a session was held; with `now`, those that have begun by then. */
export const sessionDays = (course: Course, now?: Now): readonly Day[] =>
  course.held.flatMap(({ startedAt }) =>
    startedAt === undefined || (now !== undefined && instantOf(startedAt) > now.instantMs)
      ? []
      : [dayOf(startedAt)],
  );

function sessionsOf(entries: readonly Standing[]): readonly Session[] {
  const found = new Map<SessionId, Session>();
  for (const { fields, happened } of ofKind(entries, 'session-milestone')) {
    const known = found.get(fields.session) ?? { id: fields.session, cancelled: false, doses: [] };
    found.set(fields.session, { ...known, ...milestone(fields, happened) });
  }
  const doses = ofKind(entries, 'dose');
  return [...found.values()].map((session) => ({
    ...session,
    doses: doses.filter(({ fields }) => fields.session === session.id),
  }));
}

function milestone(fields: EntryOf<'session-milestone'>['fields'], happened: Moment): Partial<Session> {
  switch (fields.milestone) {
    case 'planned':
      return {
        ...(fields.plannedFor === undefined ? {} : { plannedFor: fields.plannedFor }),
        cancelled: false,
      };
    case 'cancelled':
      return { cancelled: true };
    case 'started':
      return { startedAt: happened };
    case 'ended':
      return { endedAt: happened };
    case 'ready-to-leave':
      return { readyToLeaveAt: happened };
  }
}

const timeOf = ({ startedAt, plannedFor }: Session): number => {
  const at = startedAt ?? plannedFor;
  return at === undefined ? Number.POSITIVE_INFINITY : instantOf(at);
};
