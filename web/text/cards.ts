import { instrumentNamed } from '@afterglow/care/measures';
import type { AskedBecause, Card } from '@afterglow/care/programme';
import { askedWords } from './asking.ts';
import { counted, daysAway } from './dates.ts';
import { practiceNames } from './practice-names.ts';

/** The words of one card of Today. */
export interface CardWords {
  readonly title: string;
  /** What it is. */
  readonly what?: string;
  /** Why it is a card of today: what the record says. */
  readonly why: string;
  readonly action: string;
  readonly href: string;
}

type Values = Card['values'];

/** Where today lies: `Day 3 after session 2.`, `Your next session is in 5 days.` */
function place({ day, session, inDays }: Values): string {
  if (day === 0) return `Session ${session} was today.`;
  if (day !== undefined && Number(day) <= 21) return `Day ${day} after session ${session}.`;
  if (inDays !== undefined) return ahead({ inDays });
  if (day !== undefined) return `${counted(Number(day), 'day')} since session ${session}.`;
  return 'No session has been held yet.';
}

const ahead = ({ inDays }: Values): string => `Your next session is ${daysAway(Number(inDays))}.`;

/** `Last done yesterday.` */
const last = ({ lastDays }: Values, never: string, done: string): string =>
  lastDays === undefined ? never : `${done} ${daysAway(-Number(lastDays))}.`;

const lastCheckIn = (values: Values): string => last(values, 'No check-in yet.', 'Last check-in');

const fixed: Readonly<Record<string, (values: Values) => CardWords>> = {
  'session-running': ({ clock }) => ({
    title: 'Your session is under way',
    what: 'One touch calls whoever is with you.',
    why: `It began at ${clock}.`,
    action: 'Open the session screen',
    href: '/session/now',
  }),
  'session-today': ({ clock }) => ({
    title: 'Your session is today',
    what: 'Your intention, the time, and what you wanted to have ready.',
    why: clock === undefined ? 'It is planned for today.' : `It is planned for ${clock}.`,
    action: 'Open the session',
    href: '/session',
  }),
  'evening-after': (values) => ({
    title: 'A few words for tonight',
    what: 'Speaking is enough. What trials have tested is writing, on other days.',
    why: `${place(values)} Nothing has been spoken yet.`,
    action: 'Speak',
    href: '/evening',
  }),
  'safety-questions': (values) => ({
    title: 'Twelve safety questions before the first session',
    what: 'Any “yes” or “not sure” is for your clinician to decide on, and better asked early.',
    why: `${ahead(values)} ${counted(Number(values.open), 'question')} open.`,
    action: 'Answer them',
    href: '/checklist',
  }),
  'steps-due': (values) => ({
    title: values.open === 1 ? 'One thing to prepare' : `${values.open} things to prepare`,
    why: ahead(values),
    action: 'Open the checklist',
    href: '/checklist',
  }),
  'coping-used': (values) => ({
    title: `Did it help? “${values.action}”`,
    what: 'What you say puts your own plan in order for the next hard day.',
    why: `You did it ${daysAway(-Number(values.lastDays))} and have not said yet.`,
    action: 'Say so',
    href: '/coping',
  }),
  'dangerous-answer': (values) => ({
    title: 'Talk to somebody today',
    what: 'Nobody has seen your answer but you. The numbers, your people and your plan are one touch away.',
    why: `${daysAway(-Number(values.lastDays)).replace(/^./, (first) => first.toUpperCase())} you answered that thoughts of not wanting to live were there.`,
    action: 'Help, now',
    href: '/help-now',
  }),
  'morning-after': (values) => ({
    title: 'Good morning. How are you?',
    what: 'Three taps. Days after a session go up and down. In one study of healthy people, mood was a little lower for up to a day.',
    why: `${place(values)} ${lastCheckIn(values)}`,
    action: 'Check in',
    href: '/check-in',
  }),
  'days-after': (values) => ({
    title: 'How are you, in three taps?',
    what: 'Days after a session go up and down.',
    why: `${place(values)} ${lastCheckIn(values)}`,
    action: 'Check in',
    href: '/check-in',
  }),
  daily: (values) => ({
    title: 'How are you, in three taps?',
    what: 'From ten days on, your own days show what is usual for you.',
    why: `${lastCheckIn(values)} ${place(values)}`,
    action: 'Check in',
    href: '/check-in',
  }),
  'own-plan': (values) => ({
    title: String(values.plan),
    what: 'Your own plan.',
    why: `${place(values)} You practised it on ${values.days} of the last 7 days.`,
    action: 'Practise, 2 min',
    href: '/intention',
  }),
  'no-goal': (values) => ({
    title: 'What would you like to be different?',
    what: 'A goal you can see yourself doing tends to work better than a feeling to reach.',
    why: `You hold no goal at the moment. ${place(values)}`,
    action: 'Write a goal',
    href: '/goals',
  }),
  'no-intention': (values) => ({
    title: 'What do you want to turn towards?',
    what: 'An intention, and a small plan for one moment of your day.',
    why: `You hold no intention at the moment. ${place(values)}`,
    action: 'Set an intention',
    href: '/intention',
  }),
  'no-safety-plan': (values) => ({
    title: 'A plan for very hard moments',
    what: 'Written on a good day, it is there on a bad one, without a network.',
    why: `There is none yet. ${place(values)}`,
    action: 'Write it',
    href: '/safety-plan',
  }),
  'no-session-planned': () => ({
    title: 'When is your session?',
    what: 'Then the things to prepare come at their time.',
    why: 'No session is planned, and none has been held.',
    action: 'Enter the date',
    href: '/session',
  }),
  'no-coping-plan': (values) => ({
    title: 'What helps you on a hard day?',
    what: 'A step of your own, ready before it is needed.',
    why: `Your plan has no step yet. ${place(values)}`,
    action: 'Write a step',
    href: '/coping',
  }),
};

/** The words of a card, with the person's own where it has any. */
export function cardWords(card: Card, ownPlan?: string): CardWords {
  const [kind, name = ''] = card.id.split(':');
  if (kind === 'practice') {
    const words = practiceNames[name];
    const { phase, inDays } = card.values;
    const where = phase === 'prepare' && inDays !== undefined ? ahead(card.values) : place(card.values);
    return {
      title: words?.name ?? name,
      ...(words === undefined ? {} : { what: words.what }),
      why: `${where} ${last(card.values, 'Not noted here yet.', 'Last done')}`,
      action: `Open, ${card.minutes ?? 5} min`,
      href: `/practise/${name}`,
    };
  }
  const instrument = kind === 'measure' ? instrumentNamed(name) : undefined;
  if (instrument !== undefined) {
    const why = card.reason.slice('measure-'.length) as AskedBecause;
    return {
      title: instrument.name,
      what: `Asks about ${instrument.about}.`,
      why: askedWords(instrument, why, factsOf(card.values)),
      action: 'Answer, 3 min',
      href: `/measures/${name}`,
    };
  }
  const words = fixed[card.reason];
  if (words === undefined) throw new Error(`no words for the card ${card.id}, ${card.reason}`);
  return words({ ...card.values, ...(ownPlan === undefined ? {} : { plan: ownPlan }) });
}

function factsOf({ sinceAnswer, sinceSession, sessionsWithin }: Values) {
  return {
    ...(sinceAnswer === undefined ? {} : { sinceAnswer: Number(sinceAnswer) }),
    ...(sinceSession === undefined ? {} : { sinceSession: Number(sinceSession) }),
    sessionsWithin: Number(sessionsWithin),
  };
}

/** What a refused card is called in the settings. */
export function cardName(id: string): string {
  const [kind, name = ''] = id.split(':');
  if (kind === 'practice') return practiceNames[name]?.name ?? name;
  if (kind === 'measure') return instrumentNamed(name)?.name ?? name;
  return names[id] ?? id;
}

const names: Readonly<Record<string, string>> = {
  'check-in': 'Check-in',
  'voice-memo': 'A few words for tonight',
  checklist: 'Checklist',
  'did-it-help': 'Did it help?',
  plan: 'Your when-then plan',
  goals: 'Goals',
  intention: 'Intention',
  'safety-plan': 'Safety plan',
  'plan-session': 'Planning a session',
  coping: 'Coping plan',
};
