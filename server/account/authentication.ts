import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

const DAY = 86_400;

/**
 * Accounts and sessions, by better-auth. People here have a handle and no e-mail address; better-auth needs
 * one, so a handle is given an address in a domain that cannot exist.
 *
 * None of better-auth's own routes is served: ours call it, so that every way in passes the same limits and
 * the same check of where a request comes from.
 */
export function authentication(options: {
  readonly db: Kysely<Database>;
  readonly secret: string;
  readonly secureCookies: boolean;
}) {
  return betterAuth({
    appName: 'Afterglow',
    baseURL: 'http://localhost',
    secret: options.secret,
    database: { db: options.db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 43, maxPasswordLength: 43, autoSignIn: true },
    user: {
      additionalFields: {
        keyBox: { type: 'string', required: true, input: true },
        recoveryDigest: { type: 'string', required: true, input: true, returned: false },
      },
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'afterglow',
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: true,
      disableCSRFCheck: true,
    },
    databaseHooks: {
      // Which browser somebody uses is nobody's business, a thief's of the database least of all.
      session: {
        create: { before: async (session) => ({ data: { ...session, userAgent: '', ipAddress: '' } }) },
      },
    },
  });
}

/**
 * A value that belongs to a name nobody has, the same every time, so that asking tells nobody who exists.
 * 32 bytes, base64url.
 */
export const invented = (secret: string, of: string): string =>
  createHmac('sha256', secret).update(of).digest('base64url');

export type Authentication = ReturnType<typeof authentication>;

/** Brings better-auth's own tables up. */
export async function migrateAccounts(auth: Authentication): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}

/** The address better-auth knows a handle by. `.invalid` never resolves (RFC 2606). */
export const addressOf = (handle: string): string => `${handle}@handle.invalid`;

export const handleOf = (address: string): string => address.slice(0, address.indexOf('@'));
