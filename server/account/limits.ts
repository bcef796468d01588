import { createHmac } from 'node:crypto';
import { failure, type Problem, problem, type Result, success } from '@afterglow/care/problem';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often credentials may be tried: `points` in `duration` seconds, by address and by handle. */
const limits = (accountsPerHour: number) => ({
  create: { byAddress: { points: accountsPerHour, duration: HOUR } },
  stretch: { byAddress: { points: 60, duration: 5 * MINUTE } },
  signIn: {
    byAddress: { points: 60, duration: 15 * MINUTE },
    byHandle: { points: 10, duration: 15 * MINUTE },
  },
  // 128 random bits cannot be guessed, and a limit by handle would let a stranger lock somebody out.
  recover: { byAddress: { points: 20, duration: HOUR } },
  changeKeys: { byHandle: { points: 20, duration: HOUR } },
});

/** How many bytes one account may store in an hour: an hour of voice memos five times over. */
const bytesPerHour = 256 * 1024 * 1024;

export type Guarded = keyof ReturnType<typeof limits>;

/**
 * Counts attempts in the database, so that every server process counts together. Where the database is gone
 * it counts in memory: a limit that fails open would be no limit.
 */
export function attemptLimits(pool: pg.Pool, accountsPerHour: number, secret: string) {
  const rules: Record<
    Guarded,
    Partial<Record<'byAddress' | 'byHandle', { points: number; duration: number }>>
  > = limits(accountsPerHour);
  const limiters = new Map<string, RateLimiterPostgres>();
  for (const [route, by] of Object.entries(rules)) {
    for (const [which, rule] of Object.entries(by)) {
      const keyPrefix = `${route}-${which}`;
      limiters.set(
        keyPrefix,
        new RateLimiterPostgres({
          storeClient: pool,
          storeType: 'pool',
          tableName: 'attempt',
          tableCreated: true,
          keyPrefix,
          insuranceLimiter: new RateLimiterMemory({ ...rule, keyPrefix }),
          ...rule,
        }),
      );
    }
  }

  // Neither addresses nor handles belong into a table that a thief of the database could read.
  const pseudonym = (key: string) => createHmac('sha256', secret).update(key).digest('base64url');

  async function consume(keyPrefix: string, key: string): Promise<Problem | undefined> {
    try {
      await limiters.get(keyPrefix)?.consume(pseudonym(key));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { ...problem('too-many-attempts'), retryAfterSeconds: refusal.msBeforeNext / 1000 };
    }
  }

  // In memory, since counting in the database would cost as much as the writing itself.
  const stored = new RateLimiterMemory({ points: bytesPerHour, duration: HOUR, keyPrefix: 'stored' });

  return {
    /** Counts what an account stores; problem `too-many-attempts` says when there is room again. */
    async store(account: string, bytes: number): Promise<Result<void>> {
      try {
        await stored.consume(account, bytes);
        return success(undefined);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return failure({ ...problem('too-many-attempts'), retryAfterSeconds: refusal.msBeforeNext / 1000 });
      }
    },
    /** Counts one attempt; problem `too-many-attempts` says when the next may be made. */
    async attempt(route: Guarded, address: string, handle?: string): Promise<Result<void>> {
      const refused =
        (await consume(`${route}-byAddress`, address)) ??
        (handle === undefined ? undefined : await consume(`${route}-byHandle`, handle));
      return refused === undefined ? success(undefined) : failure(refused);
    },
    /** A success gives the handle its attempts back: only failures in a row add up. */
    async forgive(route: Guarded, handle: string): Promise<void> {
      await limiters.get(`${route}-byHandle`)?.delete(pseudonym(handle));
    },
  };
}

export type AttemptLimits = ReturnType<typeof attemptLimits>;
