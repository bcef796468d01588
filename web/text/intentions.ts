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
