import { failure, problem, type Result, success } from '@afterglow/care/problem';
import {
  type KeyBox,
  keyBox,
  keyBoxState,
  recoveryDigest,
  type StretchParameters,
} from '@afterglow/care/record/keys';
import { accountBodies } from '@afterglow/care/record/remote';
import { runWithTransaction } from '@better-auth/core/context';
import { APIError } from 'better-auth/api';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Account, Environment, Services } from '../http/context.ts';
import { problemResponse } from '../http/problem-response.ts';
import { readJson, signedIn } from '../http/request.ts';
import { addressOf, invented } from './authentication.ts';
import { sameText } from './recovery.ts';

/** Accounts, sessions, key boxes and recovery. */
export function accountRoutes(services: Services): Hono<Environment> {
  const { auth, limits, db } = services;
  const routes = new Hono<Environment>();
  const onlySignedIn = signedIn(services);

  routes.post('/accounts', async (context) => {
    const body = await readJson(context, accountBodies.create);
    if (!body.ok) return problemResponse(body.problem);
    const allowed = await limits.attempt('create', context.var.address);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const { handle, signInSecret, keyBox: box, recoveryDigest: digest } = body.value;
    try {
      const { headers, response } = await auth.api.signUpEmail({
        body: {
          email: addressOf(handle),
          name: handle,
          password: signInSecret,
          keyBox: JSON.stringify(box),
          recoveryDigest: digest,
        },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      return signedInResponse({ id: response.user.id, handle, keyBox: box }, headers, 201);
    } catch (error) {
      if (isRefusal(error, 'USER_ALREADY_EXISTS')) return problemResponse(problem('handle-taken'));
      throw error;
    }
  });

  routes.post('/accounts/stretch', async (context) => {
    const body = await readJson(context, accountBodies.stretch);
    if (!body.ok) return problemResponse(body.problem);
    const allowed = await limits.attempt('stretch', context.var.address);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const found = await accountBy(body.value.handle);
    return Response.json(found?.keyBox.stretch ?? inventedStretch(body.value.handle));
  });

  routes.post('/sessions', async (context) => {
    const body = await readJson(context, accountBodies.signIn);
    if (!body.ok) return problemResponse(body.problem);
    const { handle, signInSecret } = body.value;
    const allowed = await limits.attempt('signIn', context.var.address, handle);
    if (!allowed.ok) return problemResponse(allowed.problem);
    try {
      const { headers, response } = await auth.api.signInEmail({
        body: { email: addressOf(handle), password: signInSecret },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      await limits.forgive('signIn', handle);
      const box = z.parse(keyBox, JSON.parse(response.user.keyBox));
      return signedInResponse({ id: response.user.id, handle, keyBox: box }, headers);
    } catch (error) {
      // The same answer, after the same work, whether the handle is unknown or the passphrase is wrong.
      if (isRefusal(error, 'INVALID_EMAIL_OR_PASSWORD')) return problemResponse(problem('passphrase-wrong'));
      throw error;
    }
  });

  routes.get('/sessions/current', onlySignedIn, (context) => signedInResponse(context.var.account));

  routes.delete('/sessions/current', async (context) => {
    const { headers } = await auth.api.signOut({ headers: context.req.raw.headers, returnHeaders: true });
    return new Response(null, { status: 204, headers: cookiesOf(headers) });
  });

  routes.get('/sessions', onlySignedIn, async (context) => {
    const sessions = await db
      .selectFrom('session')
      .select(['id', 'token', 'createdAt', 'updatedAt'])
      .where('userId', '=', context.var.account.id)
      .where('expiresAt', '>', new Date())
      .orderBy('updatedAt', 'desc')
      .execute();
    return Response.json(
      sessions.map(({ id, token, createdAt, updatedAt }) => ({
        id,
        current: token === context.var.account.sessionToken,
        since: createdAt.toISOString(),
        lastSeen: updatedAt.toISOString(),
      })),
    );
  });

  routes.delete('/sessions/:id', onlySignedIn, async (context) => {
    await db
      .deleteFrom('session')
      .where('id', '=', context.req.param('id'))
      .where('userId', '=', context.var.account.id)
      .execute();
    return new Response(null, { status: 204 });
  });

  routes.post('/recoveries', async (context) => {
    const body = await readJson(context, accountBodies.recover);
    if (!body.ok) return problemResponse(body.problem);
    const { handle, recoverySecret } = body.value;
    const allowed = await limits.attempt('recover', context.var.address, handle);
    if (!allowed.ok) return problemResponse(allowed.problem);
    try {
      const { headers } = await auth.api.recover({
        body: { email: addressOf(handle), recoverySecret },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      await limits.forgive('recover', handle);
      const found = await accountBy(handle);
      if (found === undefined) return problemResponse(problem('recovery-code-wrong'));
      return signedInResponse({ id: found.id, handle, keyBox: found.keyBox }, headers);
    } catch (error) {
      if (isRefusal(error, 'RECOVERY_CODE_WRONG')) return problemResponse(problem('recovery-code-wrong'));
      throw error;
    }
  });

  routes.put('/key-box', onlySignedIn, async (context) => {
    const body = await readJson(context, accountBodies.change);
    if (!body.ok) return problemResponse(body.problem);
    const { account } = context.var;
    const allowed = await limits.attempt('changeKeys', context.var.address, account.handle);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const changed = await changeKeyBox(account, body.value);
    if (!changed.ok) return problemResponse(changed.problem);
    await limits.forgive('changeKeys', account.handle);
    return signedInResponse({ ...account, keyBox: body.value.keyBox });
  });

  type Change = z.infer<typeof accountBodies.change>;

  /** Password, recovery digest and key box change together or not at all. */
  async function changeKeyBox(account: Account, change: Change): Promise<Result<void>> {
    const { adapter, internalAdapter, password } = await auth.$context;
    const proven = await isProven(account, change.proof);
    if (!proven) {
      return failure(
        problem(
          'signInSecret' in change.proof ? 'passphrase-wrong' : 'recovery-code-wrong',
          'the current one',
        ),
      );
    }
    const samePublicKeys =
      JSON.stringify(change.keyBox.publicKeys) === JSON.stringify(account.keyBox.publicKeys);
    if (!samePublicKeys) return failure(problem('request-malformed', 'keyBox.publicKeys'));
    const hash = change.signInSecret === undefined ? undefined : await password.hash(change.signInSecret);
    return runWithTransaction(adapter, async () => {
      const now = await accountBy(account.handle);
      if (now === undefined || keyBoxState(now.keyBox) !== change.replaces) {
        return failure(problem('keys-changed-elsewhere'));
      }
      await internalAdapter.updateUser(account.id, {
        keyBox: JSON.stringify(change.keyBox),
        ...(change.recoveryDigest === undefined ? {} : { recoveryDigest: change.recoveryDigest }),
      });
      if (hash === undefined) return success(undefined);
      await internalAdapter.updatePassword(account.id, hash);
      const others = await internalAdapter.listSessions(account.id);
      const tokens = others.map(({ token }) => token).filter((token) => token !== account.sessionToken);
      await internalAdapter.deleteSessions(tokens);
      return success(undefined);
    });
  }

  async function isProven(account: Account, proof: Change['proof']): Promise<boolean> {
    const { internalAdapter, password } = await auth.$context;
    if ('recoverySecret' in proof) {
      const found = await accountBy(account.handle);
      return found !== undefined && sameText(recoveryDigest(proof.recoverySecret), found.recoveryDigest);
    }
    const credential = await internalAdapter.findCredentialAccount(account.id);
    const hash = credential?.password;
    return hash != null && (await password.verify({ hash, password: proof.signInSecret }));
  }

  async function accountBy(handle: string) {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(addressOf(handle));
    if (found === null) return undefined;
    const stored = z.parse(storedUser, found.user);
    return { id: stored.id, keyBox: stored.keyBox, recoveryDigest: stored.recoveryDigest };
  }

  // What a real account would answer, the same every time.
  function inventedStretch(handle: string): StretchParameters {
    const bytes = Buffer.from(invented(services.configuration.secret, `stretch ${handle}`), 'base64url');
    const salt = bytes.subarray(0, 16).toString('base64url');
    return { algorithm: 'argon2id', salt, memoryKiB: 65_536, passes: 3, lanes: 1 };
  }

  return routes;
}

const storedUser = z.object({
  id: z.string(),
  keyBox: z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string): unknown => JSON.parse(text)),
      keyBox,
    ),
  ),
  recoveryDigest: z.string(),
});

function signedInResponse(
  account: { readonly id: string; readonly handle: string; readonly keyBox: KeyBox },
  from: Headers = new Headers(),
  status = 200,
): Response {
  const { id, handle, keyBox: box } = account;
  return Response.json({ account: id, handle, keyBox: box }, { status, headers: cookiesOf(from) });
}

/** Of better-auth's headers only its cookies go out. */
function cookiesOf(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}

const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof APIError && String(error.body?.code ?? '').startsWith(code);
