import type { Country } from './crisis-line.ts';
import { elsewhere } from './crisis-lines-elsewhere.ts';
import { europe } from './crisis-lines-europe.ts';

/**
 * Numbers to call in a crisis, by country. Read from stored copies of public pages, of unknown age: a line is
 * confirmed where its number stood on the page named as its source.
 */
export const countries: readonly Country[] = [...europe, ...elsewhere].sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);
