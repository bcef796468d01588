import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
});

/** How well a passphrase stands up to guessing. */
export interface Strength {
  /** 0 to 4; from 3 on it is accepted. */
  readonly score: number;
  readonly advice: readonly string[];
}

export const enough = 3;

/** @param avoid words a guesser would try first: the handle, the name of this app. */
export function strengthOf(passphrase: string, avoid: readonly string[]): Strength {
  const { score, feedback } = judge.check(passphrase, [...avoid]);
  const advice = [feedback.warning, ...feedback.suggestions].filter((line): line is string => Boolean(line));
  return { score, advice };
}
