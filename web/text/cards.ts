import { instrumentNamed } from '@afterglow/care/measures';
import type { Card } from '@afterglow/care/programme';
import { daysAway } from './dates.ts';
import { practiceWords } from './practices.ts';

/** The words of one card of Today. */
export interface CardWords {
  readonly title: string;
  readonly why: string;
  readonly action: string;
  readonly href: string;
}

type Values = Readonly<Record<string, string | number>>;

const fixed: Readonly<Record<string, (values: Values) => CardWords>> = {
  'session-running': () => ({
    title: 'Your session is under way',
    why: 'One touch calls whoever is with you.',
    action: 'Open the session screen',
    href: '/session/now',
  }),
  'session-today': () => ({
    title: 'Your session is today',
    why: 'Your intention, the time, and what you wanted to have ready.',
    action: 'Open the session',
    href: '/session',
  }),
  'evening-after': () => ({
    title: 'A few words for tonight',
    why: 'What is fresh now is hard to find again in a week. Speaking is enough.',
    action: 'Speak',
    href: '/evening',
  }),
  'safety-questions': () => ({
    title: 'Twelve safety questions before the first session',
    why: 'Any “yes” or “not sure” is for your clinician to decide on, and better asked early.',
    action: 'Answer them',
    href: '/checklist',
  }),
  'steps-due': ({ open, days }) => ({
    title: open === 1 ? 'One thing to prepare' : `${open} things to prepare`,
    why: `Your session is ${daysAway(Number(days))}.`,
    action: 'Open the checklist',
    href: '/checklist',
  }),
  'coping-used': ({ action }) => ({
    title: `Did it help? “${action}”`,
    why: 'What you say puts your own plan in order for the next hard day.',
    action: 'Say so',
    href: '/coping',
  }),
  'morning-after': () => ({
    title: 'Good morning. How are you?',
    why: 'Three taps. Mild low mood on the day after is common.',
    action: 'Check in',
    href: '/check-in',
  }),
  daily: () => ({
    title: 'How are you, in three taps?',
    why: 'Your own days show what is usual for you.',
    action: 'Check in',
    href: '/check-in',
  }),
  'own-plan': ({ plan, days }) => ({
    title: String(plan),
    why: `Your own plan. You practised it on ${days} of the last 7 days.`,
    action: 'Practise, 2 min',
    href: '/intention',
  }),
  'no-goal': () => ({
    title: 'What would you like to be different?',
    why: 'A goal you can see yourself doing works better than a feeling to reach.',
    action: 'Write a goal',
    href: '/goals',
  }),
  'no-intention': () => ({
    title: 'What do you want to turn towards?',
    why: 'An intention, and a small plan for one moment of your day.',
    action: 'Set an intention',
    href: '/intention',
  }),
  'no-safety-plan': () => ({
    title: 'A plan for very hard moments',
    why: 'Written on a good day, it is there with one tap on a bad one, without a network.',
    action: 'Write it',
    href: '/safety-plan',
  }),
  'no-session-planned': () => ({
    title: 'When is your session?',
    why: 'Then the things to prepare come at their time.',
    action: 'Enter the date',
    href: '/session',
  }),
  'no-coping-plan': () => ({
    title: 'What helps you on a hard day?',
    why: 'Dips are common after a session. A step you chose yourself is easier to take.',
    action: 'Write a step',
    href: '/coping',
  }),
};

const measureWhy: Readonly<Record<string, string>> = {
  'measure-first': 'A first answer before the first session is what every later one is compared with.',
  'measure-again': 'Its day has come round: enough of what it asks about lies after your last session.',
  'measure-day-after': 'Five questions about the past 24 hours only: a two-week form would mix two times.',
  'measure-overdue': 'Two weeks have passed. Your sessions are close together, so it reaches back over some.',
};

/** The words of a card, with the person's own where it has any. */
export function cardWords(card: Card, ownPlan?: string): CardWords {
  const [kind, name = ''] = card.id.split(':');
  if (kind === 'practice') {
    const words = practiceWords[name];
    return {
      title: words?.name ?? name,
      why: words?.what ?? '',
      action: `Open, ${card.minutes ?? 5} min`,
      href: `/practise/${name}`,
    };
  }
  if (kind === 'measure') {
    return {
      title: instrumentNamed(name)?.name ?? name,
      why: measureWhy[card.reason] ?? '',
      action: 'Answer, 3 min',
      href: `/measures/${name}`,
    };
  }
  const words = fixed[card.reason];
  if (words === undefined) throw new Error(`no words for the card ${card.id}, ${card.reason}`);
  return words({ ...card.values, ...(ownPlan === undefined ? {} : { plan: ownPlan }) });
}

/** What a refused card is called in the settings. */
export function cardName(id: string): string {
  const [kind, name = ''] = id.split(':');
  if (kind === 'practice') return practiceWords[name]?.name ?? name;
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
