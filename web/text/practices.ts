import type { Practice } from '@afterglow/care/programme';

/** The words of one practice. */
export interface PracticeWords {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly what: string;
  /** How to do it, step by step. */
  readonly steps: readonly string[];
  /** When to leave it. */
  readonly care?: string;
  /** Where the app itself helps doing it. */
  readonly opens?: { readonly href: string; readonly name: string };
}

type Id = string;

export const practiceWords: Readonly<Record<Id, PracticeWords>> = {
  breathing: {
    name: 'Slow breathing',
    what: 'Breathing out a little longer than in, for a few minutes.',
    steps: [
      'Sit or lie so that nothing presses.',
      'Breathe in through the nose while you count to four, out while you count to six.',
      'When you lose count, begin again at one. Losing it is part of it.',
    ],
    care: 'If you feel dizzy, breathe as you usually do until it passes.',
    opens: { href: '/calm/breathing', name: 'Open the timer' },
  },
  meditation: {
    name: 'Sitting quietly',
    what: 'Noticing the breath, and noticing when you have wandered off.',
    steps: [
      'Choose a time: five minutes is enough.',
      'Rest your attention where you feel the breath most.',
      'When you notice that you were elsewhere, say “thinking” to yourself and come back.',
    ],
    care: 'If closing the eyes brings up too much, leave them open and look at one spot, or stop.',
    opens: { href: '/calm/meditation', name: 'Open the timer' },
  },
  'gentle-return': {
    name: 'Rehearse the gentle return',
    what: 'Practising now what you may want in the session: staying open, and coming back kindly.',
    steps: [
      'Read your intention once, then put it aside.',
      'Let whatever comes be there for a minute, pleasant or not, without working on it.',
      'If it becomes too much, feel your feet and hands, then look at one thing in the room.',
      'In the session the third step is to tell the person with you. Say the sentence aloud once: “I need you.”',
    ],
  },
  walk: {
    name: 'A walk',
    what: 'Twenty minutes at the pace at which you could still talk.',
    steps: [
      'Shoes on, out of the door.',
      'Ten minutes one way, then back.',
      'Notice three things you had not seen before.',
    ],
    care: 'Not on the day of a session. With a heart or joint problem ask your clinician how much is right.',
  },
  strength: {
    name: 'Something strenuous',
    what: 'Lifting, pushing or climbing for a few rounds.',
    steps: [
      'Three movements you know: a squat, a push, a pull.',
      'Eight to twelve of each, three rounds.',
      'Stop while it still feels good.',
    ],
    care: 'Not on the day of a session. If you are new to it, begin with half.',
  },
  'yoga-tai-chi': {
    name: 'Yoga, tai chi or qigong',
    what: 'Slow movement with the breath.',
    steps: [
      'Take a class, a video you trust, or three postures you know.',
      'Move only as far as the breath stays easy.',
    ],
    care: 'Not on the day of a session: balance can be off.',
  },
  'therapy-visit': {
    name: 'A therapy visit',
    what: 'Talking with somebody whose work it is.',
    steps: [
      'Before: write one line on what you want to bring.',
      'After: write one line on what you take with you.',
    ],
  },
  'thought-record': {
    name: 'A thought record',
    what: 'Looking at one heavy thought from more than one side.',
    steps: [
      'One situation, one thought.',
      'What speaks for it, what against it.',
      'Another way to see it, and how far you believe that.',
    ],
    opens: { href: '/thought-record', name: 'Write one' },
  },
  journal: {
    name: 'Writing',
    what: 'Ten minutes of words nobody else will read.',
    steps: [
      'Write what is there, not what should be.',
      'Stop after ten minutes.',
      'Do something ordinary afterwards.',
    ],
    care: 'Writing can stir things up for some hours. If it keeps doing that, write less often or not alone.',
    opens: { href: '/journal', name: 'Open the journal' },
  },
  'self-compassion': {
    name: 'A kind word to yourself',
    what: 'Three sentences, as you would say them to a friend.',
    steps: [
      '“This is hard right now.”',
      '“It is hard for many people, not only for me.”',
      '“May I be a little kinder to myself today.” Change the words until you could mean them.',
    ],
  },
  sleep: {
    name: 'Winding down',
    what: 'The last hour of the day, without a screen.',
    steps: [
      'Dim the light an hour before bed.',
      'Put the phone in another room.',
      'Get up at the same time tomorrow, whatever the night was like.',
    ],
    care: 'A short night is no failure. If sleep stays bad for weeks, tell your clinician: there is treatment for it.',
  },
  meal: {
    name: 'A proper meal',
    what: 'Something cooked, with vegetables in it, eaten sitting down.',
    steps: ['Choose something you can make half asleep.', 'Make two portions.', 'Eat without the phone.'],
    care: 'Before a session the clinic’s own rule on food and drink comes first.',
  },
  people: {
    name: 'Somebody you like',
    what: 'A call, a visit, or a walk with one person.',
    steps: [
      'Choose one person.',
      'Write them one line: when, and what.',
      'You need not talk about treatment.',
    ],
  },
  making: {
    name: 'Making something',
    what: 'Drawing, music, wood, bread, a garden: hands busy, head quiet.',
    steps: ['Choose what needs no talent.', 'Half an hour, then look at it and leave it.'],
  },
  learning: {
    name: 'Learning something',
    what: 'A little of something new, again the day after tomorrow.',
    steps: [
      'Ten minutes today.',
      'The same again in two days, then in four.',
      'Before you look, try to remember.',
    ],
    care: 'Not on the day of a session: attention is not itself for some hours.',
  },
  music: {
    name: 'Listening',
    what: 'One piece of music from beginning to end, doing nothing else.',
    steps: [
      'Choose something without words.',
      'Lie down, eyes open or closed.',
      'Silence is a good choice, too.',
    ],
  },
  nature: {
    name: 'Outdoors',
    what: 'Half an hour where something grows.',
    steps: ['A park will do.', 'Walk or sit.', 'Leave the headphones at home.'],
  },
  novelty: {
    name: 'Something new',
    what: 'A road, a dish or a place you do not know yet.',
    steps: ['Small is fine: another way home counts.', 'Notice one thing you would tell somebody about.'],
  },
  gratitude: {
    name: 'Three good things',
    what: 'Three things that went well today, and why.',
    steps: ['Write three, however small.', 'Beside each: what made it possible.'],
    opens: { href: '/journal', name: 'Open the journal' },
  },
  affirmation: {
    name: 'A sentence you can believe',
    what: 'A kind sentence about yourself that does not feel like a lie.',
    steps: [
      'Say how your mood is, 0 to 10.',
      'Take a sentence that is only a little kinder than what you think. Not “I love myself” but “I am learning to be fair to myself”.',
      'Say it three times, slowly. Say how your mood is now. If it fell, this one is not for you, and that is good to know.',
    ],
    care: 'For some people repeating praise makes things worse. That is why this is off unless you switch it on.',
  },
};

export function wordsOf(practice: Pick<Practice, 'id'>): PracticeWords {
  const words = practiceWords[practice.id];
  if (words === undefined) throw new Error(`no words for the practice ${practice.id}`);
  return words;
}
