import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimNamed } from '@afterglow/care/evidence/claims';
import { practices } from '@afterglow/care/programme';
import { expect, test } from 'vitest';
import { expectations } from './expectations.ts';
import { practiceWords } from './practices.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every claim that a screen or a card names, as it stands in the source. */
function namedInSources(): string[] {
  const files = globSync(['web/patient/**/*.tsx', 'care/programme/*.ts'], {
    cwd: root,
    exclude: (path) => path.endsWith('.test.ts'),
  });
  return files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const uses = text.matchAll(/claim(?:="|: ')([a-z-]+)|<ClaimCard id="([a-z-]+)/g);
    return [...uses].map(([, one, other]) => one ?? other ?? '');
  });
}

test('[WB24][P4] every claim that is named anywhere is one we have, with its grade and sources', () => {
  const named = [
    ...namedInSources(),
    ...practices.map(({ claim }) => claim),
    ...expectations.flatMap(({ claims }) => claims),
  ];
  expect(new Set(named).size).toBeGreaterThan(30);
  for (const id of named) expect(claimNamed(id).grades.length).toBeGreaterThan(0);
});

test('[WB24][P4] every practice has its words, every expectation its claims', () => {
  for (const { id } of practices) expect(practiceWords[id]?.steps.length, id).toBeGreaterThan(0);
  expect(Object.keys(practiceWords).toSorted()).toEqual(practices.map(({ id }) => id).toSorted());
  for (const { title, claims } of expectations) expect(claims.length, title).toBeGreaterThan(0);
});
