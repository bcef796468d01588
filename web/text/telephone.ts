/**
 * A number as a phone dials it. “(0)” is dialled only inside the country, and never after a country code.
 *
 * @example
 * dialled('+49 (0)30 123456') // '+4930123456'
 */
export function dialled(number: string): string {
  const digits = number.replace(/[^+*#0-9()]/g, '');
  const international = digits.startsWith('+') || digits.startsWith('00');
  return (international ? digits.replace('(0)', '') : digits).replace(/[()]/g, '');
}

// So short, only what is known to be somebody's number: “200 steps” calls nobody.
// Crisis and emergency numbers of the countries in care/evidence.
const short = new Set(
  '000 110 111 112 113 114 115 117 118 119 144 155 190 192 193 911 988 995 998 999'.split(' '),
);
const numbers = /(?<![\w.,:/-])\+?[0-9*#(][0-9*#()\s./-]*[0-9#](?![\w:])/g;
const date = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}[:.]\d{2}/;

/** A text in its parts, with what looks like a telephone number told apart. */
export function partsWithNumbers(text: string): readonly { readonly text: string; readonly dial?: string }[] {
  const parts: { text: string; dial?: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(numbers)) {
    const [number] = match;
    const digits = number.replace(/[^0-9*#]/g, '').length;
    const isNumber = (digits > 5 && digits < 18 && !date.test(number)) || short.has(number);
    if (!isNumber) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: number, dial: dialled(number) });
    end = match.index + number.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
