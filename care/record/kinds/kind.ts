import * as z from 'zod/mini';
import type { Audience } from '../identity.ts';

/** One named step that turns the fields of an older version into those of the next. */
export interface Upgrade {
  /** What the step does, as in `AddWord`. */
  readonly name: string;
  readonly up: (fields: unknown) => unknown;
}

/**
 * Everything about one kind of entry: its name, what it holds, who reads it unless the person says
 * otherwise, what it is called on a screen, and how its older versions become the newest one.
 */
export interface Kind<Name extends string = string, Fields extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: Name;
  /** The newest version. `upgrades` holds `version - 1` steps: the first leads from version 1 to 2. */
  readonly version: number;
  readonly audience: Audience;
  readonly label: string;
  readonly fields: Fields;
  readonly upgrades: readonly Upgrade[];
}

/** Declares a kind. A kind whose number of upgrade steps does not fit its version is a mistake of ours. */
export function defineKind<const Name extends string, Fields extends z.ZodMiniType>(
  kind: Kind<Name, Fields>,
): Kind<Name, Fields> {
  if (kind.upgrades.length !== kind.version - 1) {
    throw new Error(`${kind.kind} is at version ${kind.version} with ${kind.upgrades.length} upgrade steps`);
  }
  return kind;
}

/** Free words: trimmed by nobody, up to `longest` characters. */
export const words = (longest: number) => z.string().check(z.maxLength(longest));

/** Words that must not be empty. */
export const someWords = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((text) => text.trim() !== '', 'Please write something here.'),
  );

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
