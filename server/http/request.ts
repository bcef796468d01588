import { isIP } from 'node:net';
import { failure, problem, type Result, success } from '@afterglow/care/problem';
import { keyBox } from '@afterglow/care/record/keys';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { handleOf } from '../account/authentication.ts';
import type { Configuration } from '../configuration.ts';
import type { Environment, Services } from './context.ts';
import { problemResponse } from './problem-response.ts';

/**
 * Where a request comes from: the other end of its socket. `x-forwarded-for` counts only when that other end
 * is a proxy the configuration names, and then only its last entry, the one that proxy wrote itself.
 */
export function addressFrom(
  context: Context,
  { trustedProxies }: Pick<Configuration, 'trustedProxies'>,
): string {
  const socket = (getConnInfo(context).remote.address ?? 'unknown').replace(/^::ffff:/, '');
  if (!trustedProxies.includes(socket)) return socket;
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) === 0 ? socket : forwarded;
}

/**
 * An address as it is counted: of IPv6 its first 64 bits, since whoever has one such address has all of them.
 */
export function countedAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined
      ? groups
      : [...groups, ...Array.from({ length: 8 - groups.length - after.length }, () => '0'), ...after];
  return `${whole.slice(0, 4).join(':')}::/64`;
}

/**
 * Refuses what another website makes a browser send. A browser says where a request comes from, in `Origin`
 * and `Sec-Fetch-Site`, and no page can change that. Without a configured origin only this machine's own
 * names are accepted as host, so that a name somebody else points at 127.0.0.1 leads nowhere.
 */
export function ownOriginOnly({ origin }: Pick<Configuration, 'origin'>): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const own = origin ?? `http://${host}`;
    const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
    // A proxy on this machine may ask for /health under the machine's own name.
    const knownHost = thisMachine || (origin !== undefined && host === new URL(origin).host);
    const from = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    const foreign =
      (from !== undefined && from !== own) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      // A browser always says where a change comes from; a program of the person's own may say nothing, but
      // then it sends no cookie either, or it says so.
      (changes && from === undefined && site === undefined && context.req.header('cookie') !== undefined);
    const isApi = context.req.path.startsWith('/api/');
    if (!knownHost || (isApi && foreign)) return problemResponse(problem('origin-refused'));
    return next();
  };
}

/** Reads a JSON body by its schema; problem `request-malformed` names the first field that does not fit. */
export async function readJson<T>(context: Context, schema: z.ZodMiniType<T>): Promise<Result<T>> {
  const parsed = z.safeParse(schema, await context.req.json().catch(() => undefined));
  if (parsed.success) return success(parsed.data);
  const where = parsed.error.issues[0]?.path.map(String).join('.');
  const code = where === 'handle' ? 'handle-malformed' : 'request-malformed';
  return failure(problem(code, where === '' || where === undefined ? 'body' : where));
}

/** Lets only signed-in people through, and puts who they are into the context. */
export function signedIn({ auth }: Pick<Services, 'auth'>): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const found = await auth.api.getSession({ headers: context.req.raw.headers, returnHeaders: true });
    const session = found.response;
    const box = z.safeParse(keyBox, JSON.parse(session?.user.keyBox ?? 'null'));
    if (session === null || !box.success) return problemResponse(problem('signed-out'));
    context.set('account', {
      id: session.user.id,
      handle: handleOf(session.user.email),
      sessionToken: session.session.token,
      keyBox: box.data,
    });
    await next();
    // A session in use lives on; its cookie is sent again when it was prolonged.
    for (const cookie of found.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
    return undefined;
  };
}

/** Refuses a body that is too large before it is read. */
export const limitedTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({ maxSize, onError: () => problemResponse(problem('request-too-large')) });
