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

/** What stands in each part as it is typed: one thing a line. */
export type TypedPlan = Readonly<Record<Part, string>>;

export const emptyPlan: TypedPlan = {
  warningSigns: '',
  onMyOwn: '',
  peopleAndPlaces: '',
  peopleToAsk: '',
  professionals: '',
  saferSurroundings: '',
  worthLivingFor: '',
};

/** A plan of the record as it is typed. */
export const typedOf = (plan: EntryOf<'safety-plan'>['fields'] | undefined): TypedPlan =>
  plan === undefined
    ? emptyPlan
    : {
        warningSigns: plan.warningSigns.join('\n'),
        onMyOwn: plan.onMyOwn.join('\n'),
        peopleAndPlaces: plan.peopleAndPlaces.join('\n'),
        peopleToAsk: plan.peopleToAsk.join('\n'),
        professionals: plan.professionals.join('\n'),
        saferSurroundings: plan.saferSurroundings.join('\n'),
        worthLivingFor: plan.worthLivingFor.join('\n'),
      };

// What one part of a plan in the record holds at most.
const mostLines = 12;
const longestLine = 300;

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is too much in one part, and what to do about it. Nothing is cut: the plan waits until it fits. */
export function tooMuchIn(typed: string): string | undefined {
  const lines = linesOf(typed);
  if (lines.length > mostLines) {
    return `There are ${lines.length} lines here, and ${mostLines} have room. Put two on one line, or take one out.`;
  }
  const long = lines.findIndex((line) => line.length > longestLine);
  return long === -1
    ? undefined
    : `Line ${long + 1} has ${lines[long]?.length} letters, and ${longestLine} have room. Make it two lines.`;
}

/** What keeps a plan from being saved, each with the name of the part. */
export const tooMuchInPlan = (plan: TypedPlan): readonly string[] =>
  safetySteps.flatMap(({ part, name }) => {
    const found = tooMuchIn(plan[part]);
    return found === undefined ? [] : [`“${name}”: ${found}`];
  });
