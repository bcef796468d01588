import { randomBytes } from 'node:crypto';
import { problem } from '@afterglow/care/problem';
import { type KeyBox, keyBox, recoveryDigest, type StretchParameters } from '@afterglow/care/record/keys';
import { accountBodies } from '@afterglow/care/record/remote';
import { APIError } from 'better-auth/api';
import { type Context, Hono } from 'hono';
import { generateSignedCookie, getSignedCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import type { Environment, Services } from '../http/context.ts';
import { problemResponse } from '../http/problem-response.ts';
import { readJson, signedIn } from '../http/request.ts';
import { addressOf, invented } from './authentication.ts';
import { type KeptKeys, keyBoxes, sameText } from './key-box.ts';

/** Accounts, sessions, key boxes and recovery. */
export function accountRoutes(services: Services): Hono<Environment> {
  const { auth, limits, db, configuration } = services;
  const boxes = keyBoxes(db, auth);
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
      return rememberDevice(
        accountResponse({ id: response.user.id, handle, keyBox: box }, headers, 201),
        handle,
      );
    } catch (error) {
      // Two at the same moment: better-auth looked before the first was there.
      const taken = isRefusal(error, 'USER_ALREADY_EXISTS') || (await boxes.find(handle)) !== undefined;
      if (taken) return problemResponse(problem('handle-taken'));
      throw error;
    }
  });

  routes.post('/accounts/stretch', async (context) => {
    const body = await readJson(context, accountBodies.stretch);
    if (!body.ok) return problemResponse(body.problem);
    const allowed = await limits.attempt('stretch', context.var.address);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const found = await boxes.find(body.value.handle);
    return Response.json(found?.keyBox.stretch ?? inventedStretch(body.value.handle));
  });

  routes.post('/sessions', async (context) => {
    const body = await readJson(context, accountBodies.signIn);
    if (!body.ok) return problemResponse(body.problem);
    const { handle, signInSecret } = body.value;
    const hash = await boxes.hashOf(handle);
    const known = await knownDevice(context, handle, hash);
    const allowed = await limits.attempt('signIn', context.var.address, known ?? handle);
    if (!allowed.ok) return problemResponse(allowed.problem);
    try {
      const { headers, response } = await auth.api.signInEmail({
        body: { email: addressOf(handle), password: signInSecret },
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      // The passphrase may have been changed while it was looked at.
      if (!(await boxes.isStill(response.user.id, hash))) {
        await db.deleteFrom('session').where('token', '=', response.token).execute();
        return problemResponse(problem('passphrase-wrong'));
      }
      await limits.forgive('signIn', known ?? handle);
      const box = z.parse(keyBox, JSON.parse(response.user.keyBox));
      const answer = accountResponse({ id: response.user.id, handle, keyBox: box }, headers);
      // Signing in again replaces the session this browser had.
      const former = await auth.api.getSession({ headers: context.req.raw.headers });
      if (former?.user.id === response.user.id) {
        await db.deleteFrom('session').where('token', '=', former.session.token).execute();
      }
      return known === undefined ? rememberDevice(answer, handle) : answer;
    } catch (error) {
      // The same answer, after the same work, whether the handle is unknown or the passphrase is wrong.
      if (isRefusal(error, 'INVALID_EMAIL_OR_PASSWORD')) return problemResponse(problem('passphrase-wrong'));
      throw error;
    }
  });

  routes.get('/sessions/current', onlySignedIn, (context) => accountResponse(context.var.account));

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
    // An id that cannot be one ends nothing, as one that is nobody's.
    if (!/^[\w-]{1,64}$/.test(context.req.param('id'))) return new Response(null, { status: 204 });
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
    const allowed = await limits.attempt('recover', context.var.address);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const { handle } = body.value;
    const found = await provenBy(handle, body.value.recoverySecret);
    return found === undefined
      ? problemResponse(problem('recovery-code-wrong'))
      : accountResponse({ id: found.id, handle, keyBox: found.keyBox });
  });

  routes.put('/recoveries', async (context) => {
    const body = await readJson(context, accountBodies.recoverWith);
    if (!body.ok) return problemResponse(body.problem);
    const allowed = await limits.attempt('recover', context.var.address);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const { handle, recoverySecret, ...change } = body.value;
    const found = await provenBy(handle, recoverySecret);
    if (found === undefined) return problemResponse(problem('recovery-code-wrong'));
    const replaced = await boxes.replace(found.id, change, undefined);
    if (!replaced.ok) return problemResponse(replaced.problem);
    const { headers } = await auth.api.signInEmail({
      body: { email: addressOf(handle), password: change.signInSecret },
      headers: context.req.raw.headers,
      returnHeaders: true,
    });
    return rememberDevice(accountResponse({ id: found.id, handle, keyBox: change.keyBox }, headers), handle);
  });

  routes.put('/key-box', onlySignedIn, async (context) => {
    const body = await readJson(context, accountBodies.change);
    if (!body.ok) return problemResponse(body.problem);
    const { account } = context.var;
    const allowed = await limits.attempt('changeKeys', context.var.address, account.handle);
    if (!allowed.ok) return problemResponse(allowed.problem);
    const { currentSecret, ...change } = body.value;
    if (!(await boxes.provesPassphrase(account.id, currentSecret))) {
      return problemResponse(problem('passphrase-wrong', 'the current one'));
    }
    const replaced = await boxes.replace(account.id, change, account.sessionToken);
    if (!replaced.ok) return problemResponse(replaced.problem);
    await limits.forgive('changeKeys', account.handle);
    return rememberDevice(accountResponse({ ...account, keyBox: change.keyBox }), account.handle);
  });

  /** The account whose recovery code this is. A handle nobody has costs and says the same. */
  async function provenBy(handle: string, recoverySecret: string): Promise<KeptKeys | undefined> {
    const found = await boxes.find(handle);
    const kept = found?.recoveryDigest ?? invented(configuration.secret, `recovery ${handle}`);
    return sameText(recoveryDigest(recoverySecret), kept) ? found : undefined;
  }

  /**
   * A browser that has signed in to this handle before. Its attempts are counted apart, so that a stranger who
   * guesses at somebody's passphrase does not lock them out of their own devices.
   */
  async function knownDevice(context: Context<Environment>, handle: string, hash: string | undefined) {
    const id = await getSignedCookie(context, secretFor(handle, hash), knownCookie(handle));
    return id ? `device ${id}` : undefined;
  }
  async function rememberDevice(answer: Response, handle: string): Promise<Response> {
    answer.headers.append('set-cookie', await newKnownDevice(handle, await boxes.hashOf(handle)));
    return answer;
  }
  const newKnownDevice = (handle: string, hash: string | undefined): Promise<string> =>
    generateSignedCookie(
      knownCookie(handle),
      randomBytes(16).toString('base64url'),
      secretFor(handle, hash),
      {
        path: '/api/sessions',
        httpOnly: true,
        sameSite: 'Strict',
        secure: configuration.origin?.startsWith('https:') ?? false,
        maxAge: 365 * 86_400,
      },
    );
  // Of the passphrase as it is: one that was changed knows no device any more.
  const secretFor = (handle: string, hash = '') =>
    invented(configuration.secret, `known device ${handle} ${hash}`);
  // One for each handle: two people may share a browser.
  const knownCookie = (handle: string) =>
    `afterglow.known-${invented(configuration.secret, `cookie ${handle}`).slice(0, 12)}`;

  // What a real account would answer, the same every time.
  function inventedStretch(handle: string): StretchParameters {
    const bytes = Buffer.from(invented(configuration.secret, `stretch ${handle}`), 'base64url');
    const salt = bytes.subarray(0, 16).toString('base64url');
    return { algorithm: 'argon2id', salt, memoryKiB: 65_536, passes: 3, lanes: 1 };
  }

  return routes;
}

function accountResponse(
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
