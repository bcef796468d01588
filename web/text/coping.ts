import type { CopingStep } from '@afterglow/care/programme';

const answers = [
  ['yes', 'helped'],
  ['a-little', 'helped a little'],
  ['no', 'did not help'],
  ['worse', 'made it worse'],
] as const;

/** What a step has done so far: `Helped twice, did not help once.` */
export function helpedWords({ helped, times }: Pick<CopingStep, 'helped' | 'times'>): string {
  if (times === 0) return 'Not tried yet.';
  const parts = answers
    .filter(([answer]) => helped[answer] > 0)
    .map(([answer, words]) => `${words} ${often(helped[answer])}`);
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const often = (count: number): string => ['', 'once', 'twice'][count] ?? `${count} times`;
