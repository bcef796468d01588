import { type Problem, problem } from '@afterglow/care/problem';
import {
  type AuthorId,
  authorIdOf,
  entriesType,
  fromBase64Url,
  headJson,
  largestEntry,
  pullBytes,
  type Receipt,
  type RecordId,
  readPush,
  receiptsJson,
  recordId,
  type SealedEntry,
  verifyEntry,
} from '@afterglow/care/record';
import { accountBodies } from '@afterglow/care/record/remote';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod/mini';
import type { Environment, Services } from '../http/context.ts';
import { problemResponse } from '../http/problem-response.ts';
import { limitedTo, readJson, signedIn } from '../http/request.ts';
import { authorsOf, onlyOwnRecord } from './access.ts';
import { attachmentRoutes } from './attachments.ts';

/** The most that one push may carry: a hundred of the largest entries would be absurd, eight MiB is plenty. */
const largestPush = 8 * 1024 * 1024;
/** The grants of a record, as JSON. */
const largestGrants = 16 * 1024;
/** How many entries one pull gives at most. */
const pullAtMost = 500;
/** How many tails one account may hold: a few devices, each with a few tabs. */
const tailsAtMost = 32;

/** Records: made once, appended to, read, listened to. */
export function recordRoutes(services: Services): Hono<Environment> {
  const { auth, db, limits, store, tail } = services;
  const listening = new Map<string, number>();
  // A session that was ended elsewhere must not go on hearing when its person writes.
  const isSignedIn = async (headers: Headers) =>
    (await auth.api.getSession({ headers }).catch(() => null)) !== null;
  const routes = new Hono<Environment>();
  routes.use(signedIn(services));
  const ownRecord = onlyOwnRecord(db);

  routes.get('/', async (context) => {
    const rows = await db
      .selectFrom('record')
      .leftJoin('record_grant', 'record_grant.record_id', 'record.id')
      .select(['record.id', 'record_grant.granted'])
      .where('record.owner_id', '=', context.var.account.id)
      .execute();
    const grants = new Map<string, unknown[]>();
    for (const { id, granted } of rows) {
      grants.set(id, [...(grants.get(id) ?? []), ...(granted === null ? [] : [granted])]);
    }
    return Response.json([...grants].map(([id, given]) => ({ id, grants: given })));
  });

  routes.put('/:record', limitedTo(largestGrants), async (context) => {
    const id = z.safeParse(recordId, context.req.param('record'));
    const body = await readJson(context, accountBodies.record);
    if (!id.success) return problemResponse(problem('not-yours'));
    if (!body.ok) return problemResponse(body.problem);
    const { account } = context.var;
    const signingKey = fromBase64Url(account.keyBox.publicKeys.signing);
    if (signingKey === undefined) return problemResponse(problem('request-malformed', 'key box'));
    const author = authorIdOf(signingKey);
    const foreign = body.value.grants.some(
      ({ record, to, from }) => record !== id.data || to !== author || from !== author,
    );
    if (foreign) return problemResponse(problem('request-malformed', 'grants'));
    const made = await db.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto('record')
        .values({ id: id.data, owner_id: account.id })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) {
        const own = await transaction
          .selectFrom('record')
          .select('id')
          .where('id', '=', id.data)
          .where('owner_id', '=', account.id)
          .executeTakeFirst();
        return own !== undefined;
      }
      await transaction
        .insertInto('record_author')
        .values({ record_id: id.data, author_id: author, signing_key: Buffer.from(signingKey) })
        .execute();
      await transaction
        .insertInto('record_grant')
        .values(
          body.value.grants.map((given) => ({
            record_id: id.data,
            key_id: given.key,
            to_author: given.to,
            granted: JSON.stringify(given),
          })),
        )
        .execute();
      return true;
    });
    return made ? new Response(null, { status: 204 }) : problemResponse(problem('not-yours'));
  });

  routes.get('/:record/head', ownRecord, async (context) => {
    const head = await store.head(context.var.record);
    return head.ok ? Response.json(headJson(head.value)) : problemResponse(head.problem);
  });

  routes.post('/:record/entries', limitedTo(largestPush), ownRecord, async (context) => {
    if (context.req.header('content-type') !== entriesType) {
      return problemResponse(problem('request-malformed', 'content-type'));
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const room = await limits.store(context.var.account.id, bytes.length);
    if (!room.ok) return problemResponse(room.problem);
    const pushed = readPush(bytes);
    if (!pushed.ok) return problemResponse(pushed.problem);
    const { record } = context.var;
    const authors = await authorsOf(db, record);
    const whole: SealedEntry[] = [];
    const refused: Receipt[] = [];
    for (const entry of pushed.value) {
      const found = await objectionTo(entry, record, authors);
      if (found === undefined) whole.push(entry);
      else refused.push({ id: entry.id, problem: found });
    }
    const receipts = await store.append(record, whole);
    if (!receipts.ok) return problemResponse(receipts.problem);
    const head = await store.head(record);
    if (!head.ok) return problemResponse(head.problem);
    if (whole.length > 0) tail.grown(record);
    return Response.json(receiptsJson([...receipts.value, ...refused], head.value));
  });

  routes.get('/:record/entries', ownRecord, async (context) => {
    const after = Number(context.req.query('after') ?? 0);
    if (!Number.isSafeInteger(after) || after < 0) {
      return problemResponse(problem('request-malformed', 'after'));
    }
    const head = await store.head(context.var.record);
    if (!head.ok) return problemResponse(head.problem);
    const entries = await store.read(context.var.record, after, pullAtMost);
    if (!entries.ok) return problemResponse(entries.problem);
    // An entry that came in between the two questions lies beyond the head that was asked for first.
    const last = entries.value.at(-1)?.place;
    const reached = last !== undefined && last.seq > head.value.seq ? last : head.value;
    return new Response(pullBytes(entries.value, reached), { headers: { 'content-type': entriesType } });
  });

  routes.get('/:record/tail', ownRecord, (context) => {
    const { id } = context.var.account;
    const open = listening.get(id) ?? 0;
    // A HEAD is answered with a GET's headers and never read, so its stream would never end.
    if (context.req.method === 'HEAD') return problemResponse(problem('route-unknown'));
    if (open >= tailsAtMost)
      return problemResponse({ ...problem('too-many-attempts'), retryAfterSeconds: 60 });
    listening.set(id, open + 1);
    return streamSSE(context, async (stream) => {
      let wake: (event: 'grown' | 'quiet') => void = () => undefined;
      const stop = tail.listen(context.var.record, () => wake('grown'));
      // A line now and then keeps proxies from closing the stream, and finds out whether anybody listens.
      const quiet = setInterval(() => wake('quiet'), 25_000);
      stream.onAbort(() => wake('quiet'));
      try {
        let event: 'grown' | 'quiet' = 'grown';
        while (!stream.aborted && !tail.closed && (await isSignedIn(context.req.raw.headers))) {
          const next: Promise<'grown' | 'quiet'> = new Promise((resolve) => {
            wake = resolve;
          });
          await stream.writeSSE({ event, data: '' });
          event = await next;
        }
      } finally {
        clearInterval(quiet);
        stop();
        const left = (listening.get(id) ?? 1) - 1;
        if (left === 0) listening.delete(id);
        else listening.set(id, left);
      }
    });
  });

  routes.route('/:record/attachments', attachmentRoutes(services));
  return routes;
}

/** Why an entry is not taken, or undefined where it is whole, belongs here, and has an author of this record. */
async function objectionTo(
  { id, bytes }: SealedEntry,
  record: RecordId,
  authors: ReadonlyMap<AuthorId, CryptoKey>,
): Promise<Problem | undefined> {
  if (bytes.length > largestEntry) return problem('request-too-large', `entry ${id}`);
  const verified = await verifyEntry(bytes, record, authors);
  if (!verified.ok) return verified.problem;
  return verified.value.header.entry === id ? undefined : problem('entry-malformed', `entry ${id}`);
}
