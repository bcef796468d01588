// Colours and sizes stand in web/shell/tokens.css alone, and nothing sits on a side by name.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface StyleRule {
  readonly found: RegExp;
  readonly why: string;
}

const rules: readonly StyleRule[] = [
  { found: /#[0-9a-f]{3,8}\b/i, why: 'a literal colour: give it a name in tokens.css' },
  { found: /\b(rgba?|hsla?|oklch|oklab|lab|lch)\(/i, why: 'a literal colour: give it a name in tokens.css' },
  { found: /(?<![\w-])\d*\.?\d+(px|rem)\b/i, why: 'a literal size: use a name of tokens.css' },
  {
    found: /\b(margin|padding|border)-(left|right)\b|(?<![\w-])(left|right)\s*:/i,
    why: 'a side: use inline-start or inline-end',
  },
  { found: /text-align\s*:\s*(left|right)/i, why: 'a side: use start or end' },
  { found: /!important/i, why: 'wins by force: use the order of the layers' },
];
// A media query cannot use a custom property.
const allowed = /^\s*@(media|container)\b/;

export interface StyleFault {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** What breaks the house rules in a style sheet. Comments may say what they like. */
export function styleFaults(sheet: string): readonly StyleFault[] {
  const bare = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return bare
    .split('\n')
    .flatMap((text, index) =>
      allowed.test(text)
        ? []
        : rules
            .filter(({ found }) => found.test(text))
            .map(({ why }) => ({ line: index + 1, text: text.trim(), why })),
    );
}

/** Styles written into elements as literals. */
export function inlineFaults(source: string): readonly StyleFault[] {
  return source
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim(), why: 'a literal colour in code' }))
    .filter(({ text }) => /['"`]#[0-9a-f]{3,8}['"`]|\brgba?\(/i.test(text) && !/theme-color/.test(text));
}

if (import.meta.main) {
  const list = (pattern: string) =>
    globSync(pattern, { cwd: root }).filter(
      (path) => !/node_modules|\/dist\/|\.test\.tsx?$|web\/journey\//.test(path),
    );
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const sheets = list('web/**/*.css').filter((path) => !path.endsWith('tokens.css'));
  const faults = [
    ...sheets.flatMap((path) => styleFaults(read(path)).map((fault) => ({ path, ...fault }))),
    ...list('web/**/*.tsx').flatMap((path) => inlineFaults(read(path)).map((fault) => ({ path, ...fault }))),
  ];
  for (const { path, line, text, why } of faults) console.error(`${path}:${line}: ${text}: ${why}`);
  if (sheets.length < 10) console.error(`Only ${sheets.length} style sheets: the check itself is broken`);
  if (faults.length > 0 || sheets.length < 10) process.exitCode = 1;
  else console.log(`${sheets.length} style sheets: every colour and size has a name`);
}
