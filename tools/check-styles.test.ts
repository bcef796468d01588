import { expect, test } from 'vitest';
import { inlineFaults, styleFaults } from './check-styles.ts';

test.each([
  'color: #fff;',
  'color: rgb(1 2 3);',
  'padding: 12px;',
  'gap: 0.5rem;',
  'margin-left: 0;',
  'text-align: right;',
  'left: 0;',
  'color: inherit !important;',
])('%s is found', (declaration) => {
  expect(styleFaults(`.a {\n  ${declaration}\n}`)).toMatchObject([{ line: 2 }]);
});

test('names, shares of the whole, comments and media queries are left alone', () => {
  const sheet = `/* 12px of #fff */
@media (width >= 40rem) {
  .a { color: var(--ink); inline-size: min(100%, var(--column)); margin-inline-start: 1.25em; }
}
.left-over { padding-inline: var(--s-1); }`;
  expect(styleFaults(sheet)).toEqual([]);
});

test('a colour in code is found, but for the one a browser frame asks for', () => {
  expect(inlineFaults("<path fill='#aabbcc' />")).toHaveLength(1);
  expect(inlineFaults('<meta name="theme-color" content="#aabbcc" />')).toEqual([]);
});
