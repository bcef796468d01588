import type { EntryOf } from '@afterglow/care/record';

type Part = keyof EntryOf<'safety-plan'>['fields'];

/** The six parts of a safety plan (Stanley and Brown 2012), and the one that later versions add. */
export const safetySteps: readonly {
  readonly part: Part;
  readonly name: string;
  readonly ask: string;
}[] = [
  {
    part: 'warningSigns',
    name: '1. Signs that it is coming',
    ask: 'Thoughts, pictures, moods, things you do or stop doing when a crisis may be starting.',
  },
  {
    part: 'onMyOwn',
    name: '2. What I can do alone',
    ask: 'Things that take your mind elsewhere for a while, without anybody.',
  },
  {
    part: 'peopleAndPlaces',
    name: '3. People and places that take my mind off it',
    ask: 'You need not tell them anything.',
  },
  {
    part: 'peopleToAsk',
    name: '4. People I can ask for help',
    ask: 'Name and number, one a line.',
  },
  {
    part: 'professionals',
    name: '5. Professionals and services',
    ask: 'Clinic, therapist, crisis line, emergency number, with their hours.',
  },
  {
    part: 'saferSurroundings',
    name: '6. Making my surroundings safe',
    ask: 'What should be out of reach on a bad day, and who could keep it for you.',
  },
  { part: 'worthLivingFor', name: 'What is most worth living for', ask: 'One thing is enough.' },
];
