import type { Problem } from './problem.ts';

/**
 * What people, disks and networks do can fail, and such a failure is a value. Functions that return a
 * `Result` never throw for it; a thrown `Error` is a mistake of ours.
 *
 * @example
 * const opened = await openBox(box, key);
 * if (!opened.ok) return opened; // opened.problem.code === 'passphrase-wrong'
 */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});
