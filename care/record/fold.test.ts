import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { type Kept, ofKind, standing } from './fold.ts';
import type { AuthorId, DeviceId, EntryId, RecordId } from './identity.ts';
import { momentOf } from './moment.ts';

const at = (minute: number) =>
  momentOf({ instantMs: Date.UTC(2026, 10, 1) + minute * 60_000, offsetMinutes: 0, zone: 'UTC' });

function goal(id: string, text: string, more: Partial<Entry> = {}): Entry {
  return {
    id: id as EntryId,
    record: 'r' as RecordId,
    audience: 'circle',
    author: 'a' as AuthorId,
    device: 'd' as DeviceId,
    written: '2026-11-01T00:00:00.000Z',
    seen: [0, ''],
    happened: at(0),
    kind: 'goal',
    fields: { text, status: 'held' },
    ...more,
  } as Entry;
}

const takeBack = (id: string, of: string, more: Partial<Entry> = {}): Entry =>
  ({
    ...goal(id, ''),
    kind: 'correction',
    fields: { takesBack: of as EntryId },
    ...more,
  }) as Entry;

const kept = (...entries: Entry[]): Kept[] =>
  entries.map((entry, index) => ({ entry, position: index + 1, sentSeq: index + 1 }));

const textsOf = (all: readonly Kept[]) => ofKind(standing(all), 'goal').map(({ fields }) => fields.text);

describe('the record as it stands', () => {
  test('[RC14] a correction stands in the place of what it corrects, and so on', () => {
    const all = kept(
      goal('1', 'swim'),
      goal('2', 'swim weekly', { corrects: '1' as EntryId }),
      goal('3', 'swim twice a week', { corrects: '2' as EntryId }),
    );
    expect(standing(all)).toMatchObject([
      { root: '1', id: '3', corrected: true, fields: { text: 'swim twice a week' } },
    ]);
  });

  test('[RC14] of two corrections made apart, the later place holds; unsent comes after sent', () => {
    const [first, onPhone, onLaptop] = [
      goal('1', 'swim'),
      goal('2', 'from the phone', { corrects: '1' as EntryId }),
      goal('3', 'from the laptop', { corrects: '1' as EntryId }),
    ];
    const sent = (entry: Entry, sentSeq: number, position: number): Kept => ({ entry, sentSeq, position });
    expect(textsOf([sent(first, 1, 1), sent(onPhone, 3, 2), sent(onLaptop, 2, 3)])).toEqual([
      'from the phone',
    ]);
    expect(textsOf([sent(first, 1, 1), { entry: onPhone, position: 2 }, sent(onLaptop, 9, 3)])).toEqual([
      'from the phone',
    ]);
  });

  test('[RC14] a correction holds wherever its original stands: later in the order, refused, or not here yet', () => {
    const [original, corrected] = [goal('1', 'swim'), goal('2', 'run', { corrects: '1' as EntryId })];
    expect(textsOf(kept(corrected, original))).toEqual(['run']);
    expect(standing(kept(corrected, original))).toMatchObject([{ root: '1', id: '2', corrected: true }]);
    // The server refused the original and took its correction.
    expect(
      textsOf([
        { entry: original, position: 1 },
        { entry: corrected, sentSeq: 1, position: 2 },
      ]),
    ).toEqual(['run']);
    // Two corrections of what has not arrived agree on what they stand for.
    const again = goal('3', 'row', { corrects: '1' as EntryId });
    expect(standing(kept(corrected, again))).toMatchObject([{ root: '1', id: '3', corrected: true }]);
    expect(textsOf(kept(takeBack('2', '1'), original))).toEqual([]);
  });

  test('[RC14] a chain of corrections in any order ends in its last link', () => {
    const links = [
      goal('1', 'swim'),
      goal('2', 'run', { corrects: '1' as EntryId }),
      goal('3', 'row', { corrects: '2' as EntryId }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(links, { minLength: 3 }), (order) => {
        expect(textsOf(kept(...order))).toEqual(['row']);
      }),
    );
  });

  test('[RC15] what was taken back is shown no more, until a later correction brings it back', () => {
    const all = [goal('1', 'swim'), takeBack('2', '1')];
    expect(textsOf(kept(...all))).toEqual([]);
    expect(textsOf(kept(...all, goal('3', 'swim after all', { corrects: '1' as EntryId })))).toEqual([
      'swim after all',
    ]);
    expect(standing(kept(...all))).toEqual([]);
  });

  test('[RC16] nobody but its author corrects an entry or takes it back, and only with its own kind', () => {
    const other = { author: 'b' as AuthorId };
    const note = { kind: 'setback', fields: { note: 'x' }, corrects: '1' as EntryId } as Partial<Entry>;
    expect(textsOf(kept(goal('1', 'swim'), takeBack('2', '1', other)))).toEqual(['swim']);
    expect(
      textsOf(kept(goal('1', 'swim'), goal('2', 'run', { ...other, corrects: '1' as EntryId }))),
    ).toEqual(['swim', 'run']);
    expect(textsOf(kept(goal('1', 'swim'), goal('2', '', note)))).toEqual(['swim']);
  });

  test('[RC17] the order in which entries arrive changes nothing', () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    const graph = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(90)), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(graph, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (links, order) => {
        const entries = links.map(([kindOrTarget, target, minute], index): Entry => {
          const id = ids[index] ?? '';
          const named = ids[target] === id ? undefined : (ids[target] as EntryId);
          const happened = at(minute);
          if (kindOrTarget === 0 && named !== undefined) return takeBack(id, named, { happened });
          const corrects = kindOrTarget < 3 && named !== undefined ? { corrects: named } : {};
          return goal(id, `text ${id}`, { happened, ...corrects });
        });
        const inOrder = kept(...entries);
        const shuffled = order.flatMap((index, position) => {
          const item = inOrder[index];
          return item === undefined ? [] : [{ ...item, position }];
        });
        expect(standing(shuffled)).toEqual(standing(inOrder));
      }),
    );
  });

  test('[RC17] entries stand in the order in which they happened', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 20 }), (minutes) => {
        const all = kept(...minutes.map((minute, i) => goal(`e${i}`, `${minute}`, { happened: at(minute) })));
        expect(textsOf(all).map(Number)).toEqual(minutes.toSorted((a, b) => a - b));
      }),
    );
  });

  test('[RC17] what happened at one instant stands in the order of its ids, on every device', () => {
    const [a, b, c] = [goal('a', 'one'), goal('b', 'two'), goal('c', 'three')];
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ])
      expect(textsOf(kept(...order))).toEqual(['one', 'two', 'three']);
  });
});
