import { timingSafeEqual } from 'node:crypto';
import { failure, problem, type Result, success } from '@afterglow/care/problem';
import { type KeyBox, keyBox, keyBoxState, strongEnough } from '@afterglow/care/record/keys';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/schema.ts';
import { type Authentication, addressOf } from './authentication.ts';

/** What an account keeps of its keys. */
export interface KeptKeys {
  readonly id: string;
  readonly keyBox: KeyBox;
  readonly recoveryDigest: string;
}

/** A change of an account's keys. What is left out stays as it is. */
export interface KeyChange {
  /** The state of the box that is replaced. */
  readonly replaces: string;
  readonly keyBox: KeyBox;
  readonly signInSecret?: string | undefined;
  readonly recoveryDigest?: string | undefined;
}

/** Key boxes, and the password and recovery digest that go with them. */
export function keyBoxes(db: Kysely<Database>, auth: Authentication) {
  const credential = db.selectFrom('account').select('password').where('providerId', '=', 'credential');

  return {
    async find(handle: string): Promise<KeptKeys | undefined> {
      const row = await db
        .selectFrom('user')
        .select(['id', 'keyBox', 'recoveryDigest'])
        .where('email', '=', addressOf(handle))
        .executeTakeFirst();
      return row === undefined ? undefined : keptKeys(row);
    },

    async provesPassphrase(user: string, signInSecret: string): Promise<boolean> {
      const kept = await credential.where('userId', '=', user).executeTakeFirst();
      const { password } = await auth.$context;
      return (
        kept?.password != null && (await password.verify({ hash: kept.password, password: signInSecret }))
      );
    },

    /** The hash a sign-in is about to be checked against; one query whether or not the handle exists. */
    async hashOf(handle: string): Promise<string | undefined> {
      const kept = await credential
        .innerJoin('user', 'user.id', 'account.userId')
        .where('user.email', '=', addressOf(handle))
        .executeTakeFirst();
      return kept?.password ?? undefined;
    },

    /**
     * Whether the password is still the one with this hash, once every change that has begun is through: a
     * sign-in that was checked against the old one must not outlive the change.
     */
    async isStill(user: string, hash: string | undefined): Promise<boolean> {
      const now = await credential.where('userId', '=', user).forShare().executeTakeFirst();
      return hash !== undefined && now?.password === hash;
    },

    /**
     * Changes password, recovery digest and key box together or not at all, and only from the state the device
     * knew: of two changes at once the second is told. A new password ends every session but `keep`.
     */
    async replace(user: string, change: KeyChange, keep: string | undefined): Promise<Result<void>> {
      const { password } = await auth.$context;
      const hash = change.signInSecret === undefined ? undefined : await password.hash(change.signInSecret);
      return db.transaction().execute(async (on) => {
        const row = await on
          .selectFrom('user')
          .select(['id', 'keyBox', 'recoveryDigest'])
          .where('id', '=', user)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const now = keptKeys(row);
        if (keyBoxState(now.keyBox) !== change.replaces) return failure(problem('keys-changed-elsewhere'));
        if (JSON.stringify(change.keyBox.publicKeys) !== JSON.stringify(now.keyBox.publicKeys)) {
          return failure(problem('request-malformed', 'keyBox.publicKeys'));
        }
        // The box's lock and the password are two halves of one passphrase: they change together.
        const sameLock =
          change.keyBox.byPassphrase === now.keyBox.byPassphrase &&
          JSON.stringify(change.keyBox.stretch) === JSON.stringify(now.keyBox.stretch);
        if (sameLock !== (hash === undefined) || !strongEnough(change.keyBox.stretch)) {
          return failure(problem('request-malformed', 'keyBox.byPassphrase'));
        }
        await on
          .updateTable('user')
          .set({
            keyBox: JSON.stringify(change.keyBox),
            updatedAt: new Date(),
            ...(change.recoveryDigest === undefined ? {} : { recoveryDigest: change.recoveryDigest }),
          })
          .where('id', '=', user)
          .execute();
        if (hash === undefined) return success(undefined);
        await on
          .updateTable('account')
          .set({ password: hash, updatedAt: new Date() })
          .where('userId', '=', user)
          .where('providerId', '=', 'credential')
          .execute();
        const sessions = on.deleteFrom('session').where('userId', '=', user);
        await (keep === undefined ? sessions : sessions.where('token', '<>', keep)).execute();
        return success(undefined);
      });
    },
  };
}

/** Compares in the same time wherever two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const keptKeys = (row: { id: string; keyBox: string; recoveryDigest: string }): KeptKeys => ({
  id: row.id,
  keyBox: z.parse(keyBox, JSON.parse(row.keyBox)),
  recoveryDigest: row.recoveryDigest,
});
