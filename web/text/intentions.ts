/** What the helper noticed in an intention. It asks; it never writes anything by itself. */
export interface Remark {
  readonly about: 'away-from' | 'feeling-only' | 'vague' | 'outcome';
  readonly question: string;
}

const awayFrom = /\b(less|stop|not|no longer|without|avoid|quit|don'?t|never|get rid)\b/i;
const feeling =
  /\b(happy|happier|calm|calmer|anxious|better|peaceful|relaxed|confident|depressed|sad|afraid|normal)\b/i;
const vague = /\b(better|more|things|everything|someone else|a good person|change|improve)\b/i;
const outcome = /\b(fixed|over it|finally|answer|never again|all gone)\b/i;

/**
 * Gentle questions that lead from a wish to something one can turn towards and do.
 *
 * @example
 * remarksOn('I want to be less anxious')
 * // asks what would be there instead, and what one would be seen doing
 */
export function remarksOn(text: string): readonly Remark[] {
  const remarks: Remark[] = [];
  if (text.trim() === '') return remarks;
  if (awayFrom.test(text)) {
    remarks.push({
      about: 'away-from',
      question: 'This turns away from something. What would be there instead, that you could turn towards?',
    });
  }
  if (outcome.test(text)) {
    remarks.push({
      about: 'outcome',
      question: 'This asks for a result, which nobody can promise. What could you bring, whatever happens?',
    });
  }
  if (feeling.test(text)) {
    remarks.push({
      about: 'feeling-only',
      question: 'Feelings come and go by themselves. If you felt that way, what would somebody see you do?',
    });
  } else if (vague.test(text)) {
    remarks.push({ about: 'vague', question: 'Where and when would you notice the first small sign of it?' });
  }
  return remarks;
}

/** What is typed for an intention. */
export interface TypedIntention {
  readonly text: string;
  readonly situation: string;
  readonly response: string;
  readonly obstacle: string;
  /** With commas between. */
  readonly cues: string;
}

// What an intention in the record holds at most.
const mostCues = 5;
const longestCue = 100;

export const cuesOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');

/** What does not fit yet, by field, and what to do about it. Nothing is left out to make it fit. */
export function misfits({
  situation,
  response,
  cues,
}: TypedIntention): Partial<Record<'situation' | 'response' | 'cues', string>> {
  const [when, then] = [situation.trim() !== '', response.trim() !== ''];
  const all = cuesOf(cues);
  const long = all.find((cue) => cue.length > longestCue);
  return {
    ...(then && !when ? { situation: 'Write the moment as well, or empty “then I” below.' } : {}),
    ...(when && !then ? { response: 'Write what you do then as well, or empty “When” above.' } : {}),
    ...(all.length > mostCues
      ? {
          cues: `There are ${all.length} things here, and ${mostCues} have room. Take out what matters least.`,
        }
      : {}),
    ...(all.length <= mostCues && long !== undefined
      ? {
          cues: `“${long.slice(0, 20)}…” has ${long.length} letters, and ${longestCue} have room. Make it shorter.`,
        }
      : {}),
  };
}

/**
 * A when-then plan as one sentence.
 *
 * @example
 * planSentence({ situation: 'My jaw tightens', response: 'breathe out slowly, twice.' })
 * // 'When my jaw tightens, then I breathe out slowly, twice.'
 */
export function planSentence({ situation, response }: { situation: string; response: string }): string {
  const when = lowerFirst(
    situation
      .trim()
      .replace(/^when\s+/i, '')
      .replace(/[.,;]$/, ''),
  );
  const then = lowerFirst(
    response
      .trim()
      .replace(/^(then\s+)?(i\s+)?/i, '')
      .replace(/[.;]$/, ''),
  );
  return `When ${when}, then I ${then}.`;
}

// “When I feel …” keeps its I; “When My jaw …” should not keep its M.
const lowerFirst = (text: string): string =>
  /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
