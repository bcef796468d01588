// Holds everything a person can read to the house's wording: nothing that promises, glorifies or blames, no advice
// about a dose, and nothing on a lock screen or a tab that gives treatment away.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Blocked {
  readonly words: RegExp;
  readonly why: string;
}

const blocked: readonly Blocked[] = [
  { words: /\brewir(e|es|ed|ing)\b/, why: 'nobody has seen it in people; say what was measured, in whom' },
  { words: /\bprun(e|es|ed|ing)\b/, why: 'nobody has seen it in people; say what was measured, in whom' },
  { words: /\bunlock\w*\b[^.]{0,30}\bpotential\b/, why: 'a promise that no trial supports' },
  { words: /\bheal(s|ed|ing|er|ers)?\b/, why: 'a promise; say “may help”, with its grade' },
  { words: /\bcur(e|es|ed|ing)\b/, why: 'a promise; say “may help”, with its grade' },
  { words: /\b(deeper|higher|expanded) consciousness\b/, why: 'not something that was measured' },
  { words: /\bfertili[sz](er|ers|es|e|ing)\b/, why: 'a metaphor that reads as a finding' },
  { words: /\bpowerful(ly)?\b/, why: 'praise instead of a size; say how large, in whom' },
  {
    words: /\b(miracle|breakthrough|game[- ]?changer|revolutionary)s?\b/,
    why: 'praise instead of a finding',
  },
  { words: /\bguarantee[sd]?\b/, why: 'nobody can' },
  { words: /\bstreaks?\b/, why: 'we count no streaks: they punish a bad day' },
  {
    words: /\bnon-?complian(t|ce)\b|\byou (have )?failed\b|\byou (missed|skipped)\b/,
    why: 'it blames somebody for a bad day',
  },
  {
    words: /\b(increase|raise|lower|reduce|adjust|double|halve) (your|the) dose\b/,
    why: 'advice about a dose',
  },
  {
    words: /\b(stop|skip|start|change) (taking )?your (medicines?|medication|tablets?)\b/,
    why: 'advice about a medicine',
  },
  { words: /\b(stop|change|skip|adjust) (the|your) infusion\b/, why: 'advice about treatment' },
];

// What someone else may see on a lock screen, in a task list or on a tab.
const givesAway = /ketamin|therap|depress|suicid|\bdose\b|\bphq\b|trauma|psychiat|treatment|mental/i;

/** Where our own words are kept. Questionnaires stand in their authors' words and are not ours to change. */
const places = [
  'web/**/*.{ts,tsx,html,webmanifest}',
  'care/{evidence,programme,measures,problem}/**/*.ts',
  'cli/*.ts',
];
const notOurs = /node_modules|\/dist\/|\.test\.tsx?$|web\/journey\/|web\/service-worker\//;
// Trials and groups keep the names they have.
const names = /science-ltd-prune/g;

export interface WordFault {
  readonly line: number;
  readonly word: string;
  readonly why: string;
}

/** The faults in what a file says. Names of ours (an id of a claim) are not words that anybody reads. */
export function faultsOf(text: string): readonly WordFault[] {
  return text.split('\n').flatMap((content, index) =>
    blocked.flatMap(({ words, why }) => {
      const found = content.replaceAll(names, '').match(new RegExp(words, 'i'));
      return found === null ? [] : [{ line: index + 1, word: found[0], why }];
    }),
  );
}

/** The words in a page's title, description or manifest that would give treatment away. */
export function givenAway(text: string): readonly string[] {
  // A page's title is its tab's, unless it names another.
  const pages = [...text.matchAll(/<Page\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const { tab, title } = Object.fromEntries(
      [...attributes.matchAll(/\b(tab|title)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    return tab ?? title ?? [];
  });
  const others = [
    ...text.matchAll(
      /<title>([^<]*)|name="description" content="([^"]*)|"(?:name|short_name|description)": "([^"]*)/g,
    ),
    ...text.matchAll(
      /document\.title = ['"`]([^'"`]*)|new MediaMetadata\(\{([^}]*)|showNotification\(([^)]*)/g,
    ),
  ].flatMap((match) => match.slice(1).filter((part) => part !== undefined));
  const shown = [...pages, ...others];
  return shown.filter((part) => givesAway.test(part));
}

if (import.meta.main) {
  const files = globSync(places, { cwd: root }).filter((path) => !notOurs.test(path));
  const texts = files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  for (const { path, text } of texts) {
    for (const { line, word, why } of faultsOf(text)) {
      console.error(`${path}:${line}: “${word}”: ${why}`);
      process.exitCode = 1;
    }
    for (const words of givenAway(text)) {
      console.error(`${path}: “${words}” can be read on a lock screen or a tab`);
      process.exitCode = 1;
    }
  }
  if (texts.length < 100) {
    console.error(`Only ${texts.length} files were read: the check itself is broken`);
    process.exitCode = 1;
  } else if (process.exitCode === undefined) console.log(`${texts.length} files: no blocked word`);
}
