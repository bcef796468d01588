import type { Draft, Entry } from '../entry.ts';
import { type Standing, standing } from '../fold.ts';
import type { AuthorId, DeviceId, EntryId, RecordId } from '../identity.ts';
import { type Moment, momentOf, type Now, nowOf } from '../moment.ts';

/**
 * The clock of a made-up person in Berlin, in winter time: `at('2026-11-23', '08:30')`.
 */
export function at(day: string, clock = '12:00'): Now {
  return nowOf(`${day}T${clock}:00.000+01:00[Europe/Berlin]` as Moment);
}

type WithoutTime = Draft extends infer D ? (D extends Draft ? Omit<D, 'happened'> : never) : never;

/** Something a made-up person wrote at a time, for `standingOf`. */
export const wrote = (when: Now, draft: WithoutTime): Draft =>
  ({ ...draft, happened: momentOf(when) }) as Draft;

/** The record as it stands after these, without sealing anything: for rules that start where reading ends. */
export function standingOf(drafts: readonly Draft[]): readonly Standing[] {
  return standing(
    drafts.map((draft, index) => {
      const entry = {
        id: idOf(index),
        record: 'made-up' as RecordId,
        audience: draft.audience ?? 'self',
        author: 'made-up' as AuthorId,
        device: 'made-up' as DeviceId,
        written: '2026-01-01T00:00:00.000Z',
        seen: [0, ''],
        ...draft,
      } as unknown as Entry;
      return { entry, position: index + 1, sentSeq: index + 1 };
    }),
  );
}

/** The id that `standingOf` gives the draft at this index. */
export const idOf = (index: number): EntryId => `entry-${String(index).padStart(4, '0')}` as EntryId;
