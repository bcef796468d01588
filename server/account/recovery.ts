import { timingSafeEqual } from 'node:crypto';
import { recoveryDigest } from '@afterglow/care/record/keys';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/**
 * Signing in with the recovery code's half, as an endpoint of better-auth so that it makes sessions and
 * cookies the one way they are made.
 *
 * @param inventedDigest what a handle nobody has is compared with, so that it costs and says the same.
 */
export const recovery = (inventedDigest: (address: string) => string) =>
  ({
    id: 'afterglow-recovery',
    endpoints: {
      recover: createAuthEndpoint(
        '/afterglow/recover',
        { method: 'POST', body: z.object({ email: z.string(), recoverySecret: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context;
          const found = await internalAdapter.findUserByEmail(context.body.email);
          const user = found?.user as (NonNullable<typeof found>['user'] & StoredDigest) | undefined;
          const kept = user?.recoveryDigest ?? inventedDigest(context.body.email);
          if (!sameText(recoveryDigest(context.body.recoverySecret), kept) || user === undefined) {
            throw new APIError('UNAUTHORIZED', { code: 'RECOVERY_CODE_WRONG' });
          }
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ id: user.id });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

interface StoredDigest {
  readonly recoveryDigest?: string;
}

/** Compares in the same time wherever two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
