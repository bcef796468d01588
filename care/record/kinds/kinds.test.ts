import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { readBody } from '../body.ts';
import { utf8 } from '../bytes.ts';
import type { Entry, EntryOf } from '../entry.ts';
import { kinds } from './index.ts';
import { defineKind, someWords, whole } from './kind.ts';

const happened = '2026-11-23T21:04:05.006+01:00[Europe/Berlin]';
const bodyOf = (kind: string, version: number, fields: unknown) =>
  utf8(JSON.stringify({ kind, version, happened, fields }));

// A kind with a history, as a real one will look: each step is named and turns one version into the next.
const ride = defineKind({
  kind: 'ride',
  version: 3,
  audience: 'circle',
  label: 'Ride home',
  fields: z.object({ driver: someWords(50), seats: whole(1, 9), electric: z.boolean() }),
  upgrades: [
    { name: 'AddSeats', up: (fields) => ({ ...(fields as object), seats: 4 }) },
    { name: 'AddElectric', up: (fields) => ({ ...(fields as object), electric: false }) },
  ],
});
const known = new Map([[ride.kind, ride]]);

describe('kinds', () => {
  test('[RC9] an entry of every older version reads as the newest, step by step', () => {
    const read = (version: number, fields: unknown) => {
      const body = readBody(bodyOf('ride', version, fields), known);
      return body.ok ? body.value.fields : body.problem.code;
    };
    expect(read(1, { driver: 'Ada' })).toEqual({ driver: 'Ada', seats: 4, electric: false });
    expect(read(2, { driver: 'Ada', seats: 2 })).toEqual({ driver: 'Ada', seats: 2, electric: false });
    expect(read(3, { driver: 'Ada', seats: 2, electric: true })).toMatchObject({ electric: true });
    expect(read(4, { driver: 'Ada' })).toBe('made-by-newer-version');
  });

  test('[RC9] every kind has one named step for each version it has left behind', () => {
    for (const kind of kinds) {
      expect(kind.upgrades.length, kind.kind).toBe(kind.version - 1);
      for (const { name } of kind.upgrades as readonly { name: string }[]) {
        expect(name, kind.kind).toMatch(/^[A-Z][A-Za-z]+$/);
      }
    }
    expect(() => defineKind({ ...ride, version: 4 })).toThrow('ride is at version 4 with 2 upgrade steps');
  });

  test('[RC10] names and labels are unique, and every kind says who reads it', () => {
    const names = kinds.map(({ kind }) => kind);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(kinds.map(({ label }) => label)).size).toBe(names.length);
    for (const { kind, audience } of kinds) {
      expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(['self', 'circle']).toContain(audience);
    }
  });

  test('[RC10][P1] what a person writes for themselves is for themselves unless they say otherwise', () => {
    const own = kinds.filter(({ audience }) => audience === 'self').map(({ kind }) => kind);
    expect(own).toEqual(expect.arrayContaining(['writing', 'voice-memo', 'thought-record', 'trigger']));
  });

  test('an entry is a union that `kind` takes apart', () => {
    expectTypeOf<Extract<Entry, { kind: 'check-in' }>['fields']['mood']>().toEqualTypeOf<number>();
    expectTypeOf<EntryOf<'goal'>['fields']['status']>().toEqualTypeOf<'held' | 'reached' | 'let-go'>();
    // A `switch` over every kind must end with nothing left.
    type Left = Exclude<Entry['kind'], (typeof kinds)[number]['kind']>;
    expectTypeOf<Left>().toEqualTypeOf<never>();
  });
});
