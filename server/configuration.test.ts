import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (environment: Record<string, string>) =>
  readConfiguration({ AFTERGLOW_DATA: folder, ...environment });
const objections = (environment: Record<string, string>) => {
  const result = read(environment);
  return result.ok ? [] : result.why;
};

describe('configuration', () => {
  test('[SV25] without a word it is this machine only, with a secret of its own that stays the same', () => {
    const [first, second] = [read({}), read({})];
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(first.configuration).toMatchObject({ host: '127.0.0.1', port: 8484, databaseUrl: undefined });
    expect(first.configuration.secret.length).toBeGreaterThanOrEqual(64);
    expect(second.configuration.secret).toBe(first.configuration.secret);
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
  });

  test.each([
    ['an empty secret', { AFTERGLOW_SECRET: '' }, 'AFTERGLOW_SECRET'],
    ['a short secret', { AFTERGLOW_SECRET: 'abc' }, 'AFTERGLOW_SECRET'],
    [
      'a default secret',
      { AFTERGLOW_SECRET: 'changeme-changeme-changeme-changeme-changeme' },
      'AFTERGLOW_SECRET',
    ],
    ['a port that is none', { PORT: 'eighty' }, 'PORT is “eighty”'],
    ['a port beyond ports', { PORT: '70000' }, 'PORT'],
    ['other machines without an address', { HOST: '0.0.0.0' }, 'AFTERGLOW_ORIGIN'],
    ['an address without TLS', { AFTERGLOW_ORIGIN: 'http://afterglow.example' }, 'https'],
    ['an address with a path', { AFTERGLOW_ORIGIN: 'https://afterglow.example/app' }, 'without a path'],
    ['a proxy that is no address', { AFTERGLOW_TRUSTED_PROXIES: 'proxy.local' }, 'which is no address'],
    ['a database elsewhere without TLS', { DATABASE_URL: 'postgres://u@db.example/a' }, 'without TLS'],
    [
      'a database elsewhere, TLS preferred only',
      { DATABASE_URL: 'postgres://u@db.example/a?sslmode=prefer' },
      'TLS',
    ],
    ['a database that is none', { DATABASE_URL: 'mysql://u@localhost/a' }, 'not an address of a PostgreSQL'],
    ['no accounts at all', { AFTERGLOW_ACCOUNTS_PER_HOUR: '0' }, 'AFTERGLOW_ACCOUNTS_PER_HOUR'],
  ])('[SV25] %s is refused in words', (_, environment, words) => {
    expect(objections(environment as Record<string, string>).join(' ')).toContain(words);
  });

  test.each([
    { DATABASE_URL: 'postgres://u@127.0.0.1/a' },
    { DATABASE_URL: 'postgres://u@db.example/a?sslmode=verify-full' },
    { DATABASE_URL: 'postgres://u@localhost/a?host=/run/postgresql' },
    { HOST: '0.0.0.0', AFTERGLOW_ORIGIN: 'https://afterglow.example' },
    { AFTERGLOW_SECRET: 'k7Qn2vX9mR4tB8wL1zC6yF3hJ5dS0aPe' },
  ])('[SV25] %o is fine', (environment) => {
    expect(objections(environment as Record<string, string>)).toEqual([]);
  });

  test('[SV25] every objection is made at once', () => {
    expect(objections({ PORT: 'x', AFTERGLOW_SECRET: 'y', HOST: '0.0.0.0' })).toHaveLength(3);
  });
});

test('the README names every variable of ours that is read, and no other', () => {
  const root = join(import.meta.dirname, '..');
  const named = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm);
  const sources = globSync('server/**/*.ts', {
    cwd: root,
    exclude: (path) => /node_modules|\.test\./.test(path),
  });
  const isRead = sources.flatMap((path) =>
    [
      ...readFileSync(join(root, path), 'utf8').matchAll(/environment\.([A-Z_]+)|process\.env\.([A-Z_]+)/g),
    ].map(([, given, own]) => given ?? own),
  );
  const ours = new Set(isRead.filter((name) => name !== 'PATH'));
  expect([...named].map(([, name]) => name).toSorted()).toEqual([...ours].toSorted());
});
