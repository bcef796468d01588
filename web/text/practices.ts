import type { Practice } from '@afterglow/care/programme';
import { type PracticeName, practiceNames } from './practice-names.ts';

/** The words of one practice. */
export interface PracticeWords extends PracticeName {
  /** How to do it, step by step. */
  readonly steps: readonly string[];
  /** When to leave it. */
  readonly care?: string;
  /** Where the app itself helps doing it. */
  readonly opens?: { readonly href: string; readonly name: string };
}

type Instructions = Omit<PracticeWords, keyof PracticeName>;

const instructions: Readonly<Record<string, Instructions>> = {
  breathing: {
    steps: [
      'Sit or lie so that nothing presses.',
      'Breathe in through the nose while you count to four, out while you count to six.',
      'When you lose count, begin again at one. Losing it is part of it.',
    ],
    care: 'If you feel dizzy, breathe as you usually do until it passes.',
    opens: { href: '/calm/breathing', name: 'Open the timer' },
  },
  meditation: {
    steps: [
      'Choose a time: five minutes is enough.',
      'Rest your attention where you feel the breath most.',
      'When you notice that you were elsewhere, say “thinking” to yourself and come back.',
    ],
    care: 'If closing the eyes brings up too much, leave them open and look at one spot, or stop.',
    opens: { href: '/calm/meditation', name: 'Open the timer' },
  },
  'gentle-return': {
    steps: [
      'Read your intention once, then put it aside.',
      'Let whatever comes be there for a minute, pleasant or not, without working on it.',
      'If it becomes too much, feel your feet and hands, then look at one thing in the room.',
      'In the session the third step is to tell the person with you. Say the sentence aloud once: “I need you.”',
    ],
  },
  walk: {
    steps: [
      'Shoes on, out of the door.',
      'Ten minutes one way, then back.',
      'Notice three things you had not seen before.',
    ],
    care: 'Not on the day of a session. With a heart or joint problem ask your clinician how much is right.',
  },
  strength: {
    steps: [
      'Three movements you know: a squat, a push, a pull.',
      'Eight to twelve of each, three rounds.',
      'Stop while it still feels good.',
    ],
    care: 'Not on the day of a session. If you are new to it, begin with half.',
  },
  'yoga-tai-chi': {
    steps: [
      'Take a class, a video you trust, or three postures you know.',
      'Move only as far as the breath stays easy.',
    ],
    care: 'Not on the day of a session: balance can be off.',
  },
  'therapy-visit': {
    steps: [
      'Before: write one line on what you want to bring.',
      'After: write one line on what you take with you.',
    ],
  },
  'thought-record': {
    steps: [
      'One situation, one thought.',
      'What speaks for it, what against it.',
      'Another way to see it, and how far you believe that.',
    ],
    opens: { href: '/thought-record', name: 'Write one' },
  },
  journal: {
    steps: [
      'Write what is there, not what should be.',
      'Stop after ten minutes.',
      'Do something ordinary afterwards.',
    ],
    care: 'Writing can stir things up for some hours. If it keeps doing that, write less often or not alone.',
    opens: { href: '/journal', name: 'Open the journal' },
  },
  'self-compassion': {
    steps: [
      '“This is hard right now.”',
      '“It is hard for many people, not only for me.”',
      '“May I be a little kinder to myself today.” Change the words until you could mean them.',
    ],
  },
  sleep: {
    steps: [
      'Dim the light an hour before bed.',
      'Put the phone in another room.',
      'Get up at the same time tomorrow, whatever the night was like.',
    ],
    care: 'A short night is no failure. If sleep stays bad for weeks, tell your clinician: there is treatment for it.',
  },
  meal: {
    steps: ['Choose something you can make half asleep.', 'Make two portions.', 'Eat without the phone.'],
    care: 'Before a session the clinic’s own rule on food and drink comes first.',
  },
  people: {
    steps: [
      'Choose one person.',
      'Write them one line: when, and what.',
      'You need not talk about treatment.',
    ],
  },
  making: {
    steps: ['Choose what needs no talent.', 'Half an hour, then look at it and leave it.'],
  },
  learning: {
    steps: [
      'Ten minutes today.',
      'The same again in two days, then in four.',
      'Before you look, try to remember.',
    ],
    care: 'Not on the day of a session: attention is not itself for some hours.',
  },
  music: {
    steps: [
      'Choose something without words.',
      'Lie down, eyes open or closed.',
      'Silence is a good choice, too.',
    ],
  },
  nature: {
    steps: ['A park will do.', 'Walk or sit.', 'Leave the headphones at home.'],
  },
  novelty: {
    steps: ['Small is fine: another way home counts.', 'Notice one thing you would tell somebody about.'],
  },
  gratitude: {
    steps: ['Write three, however small.', 'Beside each: what made it possible.'],
    opens: { href: '/journal', name: 'Open the journal' },
  },
  affirmation: {
    steps: [
      'Say how your mood is, 0 to 10.',
      'Take a sentence that is only a little kinder than what you think. Not “I love myself” but “I am learning to be fair to myself”.',
      'Say it three times, slowly. Say how your mood is now. If it fell, this one is not for you, and that is good to know.',
    ],
    care: 'For some people repeating praise makes things worse. That is why this is off unless you switch it on.',
  },
};

export const practiceWords: Readonly<Record<string, PracticeWords>> = Object.fromEntries(
  Object.entries(practiceNames).flatMap(([id, named]) => {
    const how = instructions[id];
    return how === undefined ? [] : [[id, { ...named, ...how }]];
  }),
);

export function wordsOf(practice: Pick<Practice, 'id'>): PracticeWords {
  const words = practiceWords[practice.id];
  if (words === undefined) throw new Error(`no words for the practice ${practice.id}`);
  return words;
}
