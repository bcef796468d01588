/** What a practice is called, and what it is in a sentence: all that Today needs of it. */
export interface PracticeName {
  readonly name: string;
  readonly what: string;
}

export const practiceNames: Readonly<Record<string, PracticeName>> = {
  breathing: {
    name: 'Slow breathing',
    what: 'Breathing out a little longer than in, for a few minutes.',
  },
  meditation: {
    name: 'Sitting quietly',
    what: 'Noticing the breath, and noticing when you have wandered off.',
  },
  'gentle-return': {
    name: 'Rehearse the gentle return',
    what: 'Practising now what you may want in the session: staying open, and coming back kindly.',
  },
  walk: {
    name: 'A walk',
    what: 'Twenty minutes at the pace at which you could still talk.',
  },
  strength: {
    name: 'Something strenuous',
    what: 'Lifting, pushing or climbing for a few rounds.',
  },
  'yoga-tai-chi': {
    name: 'Yoga, tai chi or qigong',
    what: 'Slow movement with the breath.',
  },
  'therapy-visit': {
    name: 'A therapy visit',
    what: 'Talking with somebody whose work it is.',
  },
  'thought-record': {
    name: 'A thought record',
    what: 'Looking at one heavy thought from more than one side.',
  },
  journal: {
    name: 'Writing',
    what: 'Ten minutes of words nobody else will read.',
  },
  'self-compassion': {
    name: 'A kind word to yourself',
    what: 'Three sentences, as you would say them to a friend.',
  },
  sleep: {
    name: 'Winding down',
    what: 'The last hour of the day, without a screen.',
  },
  meal: {
    name: 'A proper meal',
    what: 'Something cooked, with vegetables in it, eaten sitting down.',
  },
  people: {
    name: 'Somebody you like',
    what: 'A call, a visit, or a walk with one person.',
  },
  making: {
    name: 'Making something',
    what: 'Drawing, music, wood, bread, a garden: hands busy, head quiet.',
  },
  learning: {
    name: 'Learning something',
    what: 'A little of something new, again the day after tomorrow.',
  },
  music: {
    name: 'Listening',
    what: 'One piece of music from beginning to end, doing nothing else.',
  },
  nature: {
    name: 'Outdoors',
    what: 'Half an hour where something grows.',
  },
  novelty: {
    name: 'Something new',
    what: 'A road, a dish or a place you do not know yet.',
  },
  gratitude: {
    name: 'Three good things',
    what: 'Three things that went well today, and why.',
  },
  affirmation: {
    name: 'A sentence you can believe',
    what: 'A kind sentence about yourself that does not feel like a lie.',
  },
};
