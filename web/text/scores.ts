import { type CourseOfScores, changeBetween, type Instrument, type Score } from '@afterglow/care/measures';

/** What a score says, and what it does not. */
export function scoreSentence(instrument: Instrument, { total, band }: Score): string {
  if (!instrument.total) return 'Five single answers. They are not added up.';
  if (total === undefined) return 'Too much was left out for a total. Your answers are kept.';
  const most = instrument.items * instrument.highest;
  const named = band === undefined ? '' : ` The published name for that step is “${band}”.`;
  return `${instrument.name}: ${total} of ${most}.${named} It is a measure, not a diagnosis.`;
}

/**
 * A change in words, with its interval and how many answers lie behind it. The interval is the change plus and
 * minus what the questionnaire's own noise can do between two answers (its reliable change).
 *
 * @example
 * changeSentence(phq9, 18, 9, 5)
 * // 'From 18 to 9 over 5 answers: 9 lower (between 15 and 3 lower). That is more than the noise of this questionnaire.'
 */
export function changeSentence(instrument: Instrument, first: number, last: number, answers: number): string {
  const change = changeBetween(instrument, first, last);
  const begin = `From ${first} to ${last} over ${answers} answers: ${pointsWords(change.points)}`;
  if (change.change === 'no-threshold') return `${begin}.`;
  const [low, high] = [change.points - change.threshold, change.points + change.threshold];
  const noise =
    change.change === 'within-noise'
      ? 'That is within the noise of this questionnaire. Not sure yet.'
      : 'That is more than the noise of this questionnaire.';
  return `${begin} (between ${pointsWords(low)} and ${pointsWords(high)}). ${noise}`;
}

const pointsWords = (points: number): string => {
  if (points === 0) return 'no change';
  return `${Math.abs(points)} ${points < 0 ? 'lower' : 'higher'}`;
};

/** Where the number comes from that a change is held against. */
export function thresholdSentence({ reliableChange }: Instrument): string | undefined {
  if (reliableChange === undefined) return undefined;
  const sure = reliableChange.standing === 'unconfirmed' ? ', recalled and not confirmed by us' : '';
  return `Noise: less than ${reliableChange.points} points (${reliableChange.source}${sure}).`;
}

/** What the whole course says, where it says anything. */
export function courseSentences(course: CourseOfScores | undefined): readonly string[] {
  if (course === undefined) return [];
  const sentences: string[] = [];
  if (course.remission) sentences.push('It is now below the line that studies call remission.');
  else if (course.response) sentences.push('It is at most half of the first, which studies call response.');
  if (course.worse || course.risingAgain) {
    sentences.push('It has risen again. That is common, and a good moment to talk to your clinician.');
  }
  return sentences;
}
