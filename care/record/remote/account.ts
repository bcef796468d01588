import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { recordId } from '../identity.ts';
import { type Grant, grant, keyBox, type StretchParameters, stretchParameters } from '../keys/index.ts';
import { ask, type Fetch, jsonOf, type Request } from './request.ts';

/** A handle as the server compares it: lower case, 3 to 32 of a-z, 0-9, dot and dash, a letter first. */
export const handle = z.string().check(z.regex(/^[a-z][a-z0-9.-]{1,30}[a-z0-9]$/));

const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What each request carries; the server reads them with the same schemas. */
export const accountBodies = {
  create: z.strictObject({ handle, signInSecret: secret, recoveryDigest: secret, keyBox }),
  stretch: z.strictObject({ handle }),
  signIn: z.strictObject({ handle, signInSecret: secret }),
  recover: z.strictObject({ handle, recoverySecret: secret }),
  /** The recovery code replaced by a new one, and the passphrase with it. */
  recoverWith: z.strictObject({
    handle,
    recoverySecret: secret,
    replaces: secret,
    signInSecret: secret,
    recoveryDigest: secret,
    keyBox,
  }),
  change: z.strictObject({
    /** What shows that the person is there: the secret of the passphrase they have. */
    currentSecret: secret,
    /** The state of the box that is replaced (`keyBoxState`). */
    replaces: secret,
    signInSecret: z.optional(secret),
    recoveryDigest: z.optional(secret),
    keyBox,
  }),
  record: z.strictObject({
    grants: z.array(grant).check(
      z.minLength(1),
      z.maxLength(8),
      z.refine((grants) => new Set(grants.map(({ key }) => key)).size === grants.length, 'each key once'),
    ),
  }),
};

const signedIn = z.object({ account: z.string(), handle, keyBox });
export type SignedIn = z.infer<typeof signedIn>;

const device = z.object({ id: z.string(), current: z.boolean(), since: z.string(), lastSeen: z.string() });
/** A place where the account is signed in. */
export type SignedInDevice = z.infer<typeof device>;

/** A record as the server lists it: its id and the keys granted to this account. */
const listedRecord = z.object({ id: recordId, grants: z.array(grant) });
export type ListedRecord = z.infer<typeof listedRecord>;

/** The server's account routes. */
export function remoteAccount(fetch: Fetch) {
  async function asked<T>(request: Request, schema: z.ZodMiniType<T>): Promise<Result<T>> {
    const answer = await ask(fetch, request);
    if (!answer.ok) return answer;
    const read = z.safeParse(schema, jsonOf(answer.value));
    return read.success ? success(read.data) : failure(problem('unexpected', request.path));
  }
  const done = async (request: Request): Promise<Result<void>> => {
    const answer = await ask(fetch, request);
    return answer.ok ? success(undefined) : answer;
  };

  return {
    create: (json: z.infer<typeof accountBodies.create>) =>
      asked({ method: 'POST', path: '/api/accounts', json }, signedIn),
    stretchOf: (handle: string): Promise<Result<StretchParameters>> =>
      asked({ method: 'POST', path: '/api/accounts/stretch', json: { handle } }, stretchParameters),
    signIn: (json: z.infer<typeof accountBodies.signIn>) =>
      asked({ method: 'POST', path: '/api/sessions', json }, signedIn),
    current: () => asked({ method: 'GET', path: '/api/sessions/current' }, signedIn),
    signOut: () => done({ method: 'DELETE', path: '/api/sessions/current' }),
    devices: () => asked({ method: 'GET', path: '/api/sessions' }, z.array(device)),
    signOutDevice: (id: string) =>
      done({ method: 'DELETE', path: `/api/sessions/${encodeURIComponent(id)}` }),
    /** The key box, for somebody who knows the recovery code. Signs nobody in. */
    keyBoxFor: (json: z.infer<typeof accountBodies.recover>) =>
      asked({ method: 'POST', path: '/api/recoveries', json }, signedIn),
    recoverWith: (json: z.infer<typeof accountBodies.recoverWith>) =>
      asked({ method: 'PUT', path: '/api/recoveries', json }, signedIn),
    changeKeyBox: (json: z.infer<typeof accountBodies.change>) =>
      asked({ method: 'PUT', path: '/api/key-box', json }, signedIn),
    records: () => asked({ method: 'GET', path: '/api/records' }, z.array(listedRecord)),
    createRecord: (id: string, grants: readonly Grant[]) =>
      done({ method: 'PUT', path: `/api/records/${id}`, json: { grants } }),
  };
}

export type RemoteAccount = ReturnType<typeof remoteAccount>;
