import type { Phase } from './phase.ts';

/** Something a person can practise: what decides when it is offered. Its words live in web/text. */
export interface Practice {
  readonly id: string;
  /** The claim in care/evidence that says what is known of it. */
  readonly claim: string;
  readonly minutes: number;
  /** The part of the day it is offered for. */
  readonly slot: 'morning' | 'day' | 'evening';
  /** In which phases Today may offer it. It can be found under Practise at any time. */
  readonly phases: readonly Phase[];
  /** Whether it is done with the app in hand, and so counts as screen time. */
  readonly onScreen: boolean;
  /** Not offered until the person switches it on. */
  readonly optIn?: boolean;
}

const afterwards: readonly Phase[] = ['practise', 'consolidate', 'watch', 'later'];
const always: readonly Phase[] = ['prepare', ...afterwards];

export const practices: readonly Practice[] = [
  practice('breathing', 'prep-mindfulness', 5, 'morning', ['prepare', 'settle', ...afterwards], true),
  practice('meditation', 'integration-mindfulness', 10, 'morning', always, true),
  practice('gentle-return', 'session-refocus', 3, 'day', ['prepare'], true),
  practice('walk', 'integration-exercise', 20, 'day', always, false),
  practice('strength', 'integration-exercise', 20, 'day', afterwards, false),
  practice('yoga-tai-chi', 'tip-yoga-taichi', 20, 'day', always, false),
  practice(
    'therapy-visit',
    'integration-therapy',
    50,
    'day',
    ['prepare', 'practise', 'consolidate', 'watch'],
    false,
  ),
  practice('thought-record', 'integration-cbt', 10, 'evening', ['consolidate', 'watch', 'later'], true),
  practice(
    'journal',
    'integration-journaling',
    10,
    'evening',
    ['prepare', 'practise', 'consolidate', 'watch'],
    true,
  ),
  practice('self-compassion', 'setbacks-selfcompassion', 5, 'evening', afterwards, true),
  practice('sleep', 'integration-sleep-hours', 10, 'evening', [...always, 'settle'], false),
  practice('meal', 'integration-diet', 20, 'day', always, false),
  practice('people', 'integration-social', 20, 'day', afterwards, false),
  practice('making', 'integration-creative', 30, 'day', afterwards, false),
  practice('learning', 'integration-skills', 20, 'day', afterwards, false),
  practice('music', 'session-music', 15, 'evening', ['prepare', ...afterwards], false),
  practice('nature', 'tip-nature', 30, 'day', afterwards, false),
  practice('novelty', 'tip-novelty', 30, 'day', afterwards, false),
  practice('gratitude', 'tip-gratitude', 5, 'evening', afterwards, true),
  { ...practice('affirmation', 'integration-affirmations', 3, 'morning', afterwards, true), optIn: true },
];

export const practiceNamed = (id: string): Practice | undefined => practices.find((one) => one.id === id);

function practice(
  id: string,
  claim: string,
  minutes: number,
  slot: Practice['slot'],
  phases: readonly Phase[],
  onScreen: boolean,
): Practice {
  return { id, claim, minutes, slot, phases, onScreen };
}
