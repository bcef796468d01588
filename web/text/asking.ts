import type { Instrument } from '@afterglow/care/measures';
import { type AskedBecause, type AskingFacts, firstDayFor } from '@afterglow/care/programme';
import { counted, daysAway } from './dates.ts';

/** Why a questionnaire is asked today, or is better left for later; in sentences that fit it and the time. */

/** `the last two weeks`, `the past month`, `the past 24 hours`. */
export function recallWords({ recallDays }: Instrument): string {
  if (recallDays === 1) return 'the past 24 hours';
  if (recallDays === 14) return 'the last two weeks';
  return recallDays === 30 ? 'the past month' : `the last ${counted(recallDays, 'day')}`;
}

/**
 * Why it is asked now.
 *
 * @example
 * askedWords(phq9, 'again', { sinceAnswer: 16, sinceSession: 80, sessionsWithin: 0 })
 * // 'Last answered 16 days ago. Your last session was 80 days ago, so all it asks about lies after it.'
 */
export function askedWords(instrument: Instrument, why: AskedBecause, facts: AskingFacts): string {
  const answered =
    facts.sinceAnswer === undefined ? 'Not answered yet.' : `Last answered ${daysAway(-facts.sinceAnswer)}.`;
  const session = daysAway(-(facts.sinceSession ?? 0));
  switch (why) {
    case 'first':
      return `${answered} Every later answer is compared with the one before the first session.`;
    case 'day-after':
      return `Your last session was ${session}. A longer form would mix the days before it with the days after.`;
    case 'again':
      return `${answered} Your last session was ${session}, so ${share(instrument, facts)} lies after it.`;
    case 'overdue':
      return `${answered} ${mixingWords(instrument, facts)}`;
  }
}

const share = ({ recallDays }: Instrument, { sinceSession = 0 }: AskingFacts): string =>
  sinceSession >= recallDays ? 'all it asks about' : 'at least half of what it asks about';

/** What an answer given today would mix. */
export function mixingWords(
  instrument: Instrument,
  { sinceSession = 0, sessionsWithin }: AskingFacts,
): string {
  const them = instrument.recallDays === 30 ? 'it' : 'them';
  const within =
    sessionsWithin === 1
      ? `your session ${daysAway(-sinceSession)} lies in ${them}`
      : `${sessionsWithin} of your sessions lie in ${them}, the last one ${daysAway(-sinceSession)}`;
  return `It asks about ${recallWords(instrument)}, and ${within}: an answer mixes days before and after.`;
}

/** What a point that counts as mixed means on a chart. */
export const mixedWords = (instrument: Instrument): string =>
  `An open circle was answered less than ${counted(firstDayFor(instrument), 'day')} after a session: more of ${recallWords(instrument)} lay before it than after.`;
