import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** Everything that can be set from outside. The README's table and `configuration.test.ts` name each one. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** The address people type, where it is not simply this machine: `https://afterglow.example.org`. */
  readonly origin: string | undefined;
  /** A PostgreSQL that is already there; without it the server brings up its own. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly secret: string;
  /** Addresses of proxies in front of us, whose `x-forwarded-for` is believed. */
  readonly trustedProxies: readonly string[];
  readonly logTo: 'file' | 'stdout';
  /** How many accounts one address may create in an hour. */
  readonly accountsPerHour: number;
}

export type ReadConfiguration =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly why: readonly string[] };

const weakSecret = /^(change.?me|secret|password|default|afterglow|test|example)/i;
const thisMachine = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the environment, and returns every objection to it at once rather than the first. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): ReadConfiguration {
  const why: string[] = [];
  const host = environment.HOST ?? '127.0.0.1';
  const port = Number(environment.PORT ?? 8484);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    why.push(`PORT is “${environment.PORT}”. Give a number from 0 to 65535.`);
  }
  const origin = environment.AFTERGLOW_ORIGIN;
  if (origin !== undefined) why.push(...objectionsToOrigin(origin));
  if (origin === undefined && !thisMachine.has(host)) {
    why.push(
      `HOST is “${host}”, which other machines can reach. Say under which address they do, for example AFTERGLOW_ORIGIN=https://afterglow.example.org, and put a TLS proxy in front.`,
    );
  }
  const databaseUrl = environment.DATABASE_URL;
  if (databaseUrl !== undefined) why.push(...objectionsToDatabase(databaseUrl));
  const given = environment.AFTERGLOW_SECRET;
  if (given !== undefined && (given.length < 32 || weakSecret.test(given))) {
    why.push(
      'AFTERGLOW_SECRET is too short or a well-known word. Give at least 32 random characters, or leave it out and one is made for you.',
    );
  }
  const accountsPerHour = Number(environment.AFTERGLOW_ACCOUNTS_PER_HOUR ?? 20);
  if (!Number.isInteger(accountsPerHour) || accountsPerHour < 1) {
    why.push(
      `AFTERGLOW_ACCOUNTS_PER_HOUR is “${environment.AFTERGLOW_ACCOUNTS_PER_HOUR}”. Give a number above 0.`,
    );
  }
  const trustedProxies = (environment.AFTERGLOW_TRUSTED_PROXIES ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  why.push(...trustedProxies.flatMap(objectionToProxy));
  if (why.length > 0) return { ok: false, why };

  const dataFolder = resolve(environment.AFTERGLOW_DATA ?? 'data');
  mkdirSync(dataFolder, { recursive: true });
  return {
    ok: true,
    configuration: {
      host,
      port,
      origin: origin === undefined ? undefined : new URL(origin).origin,
      databaseUrl,
      dataFolder,
      secret: given ?? ownSecret(join(dataFolder, 'secret')),
      trustedProxies,
      logTo: environment.AFTERGLOW_LOG === 'stdout' ? 'stdout' : 'file',
      accountsPerHour,
    },
  };
}

const objectionToProxy = (address: string): string[] =>
  isIP(address) !== 0
    ? []
    : [
        `AFTERGLOW_TRUSTED_PROXIES names “${address}”, which is no address. Give addresses with commas, such as 10.0.0.1,10.0.0.2.`,
      ];

function objectionsToOrigin(origin: string): string[] {
  const url = URL.parse(origin);
  if (url === null || url.pathname !== '/' || url.search !== '') {
    return [
      `AFTERGLOW_ORIGIN is “${origin}”. Give an address without a path, for example https://afterglow.example.org.`,
    ];
  }
  if (url.protocol !== 'https:' && !thisMachine.has(url.hostname)) {
    return [
      `AFTERGLOW_ORIGIN is “${origin}”. Browsers give an app its keys and its offline storage over https only.`,
    ];
  }
  return [];
}

function objectionsToDatabase(databaseUrl: string): string[] {
  const url = URL.parse(databaseUrl);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    return ['DATABASE_URL is not an address of a PostgreSQL server, such as postgres://user@host/afterglow.'];
  }
  const local = url.hostname === '' || thisMachine.has(url.hostname) || url.searchParams.has('host');
  const encrypted = ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '');
  return local || encrypted
    ? []
    : [
        `DATABASE_URL leads to another machine (${url.hostname}) without TLS. Add sslmode=verify-full, or use a socket or loopback address.`,
      ];
}

/** A secret of this installation's own, made once and readable by its account only. */
function ownSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
