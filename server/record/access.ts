import { problem } from '@afterglow/care/problem';
import { type AuthorId, importSigningPublicKey, type RecordId, recordId } from '@afterglow/care/record';
import type { MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/schema.ts';
import type { Environment } from '../http/context.ts';
import { problemResponse } from '../http/problem-response.ts';

/**
 * Lets through only who may read the record named in the path. To everybody else it does not exist: a
 * record that is somebody else's and one that is nobody's answer alike.
 */
export function onlyOwnRecord(db: Kysely<Database>): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const id = z.safeParse(recordId, context.req.param('record'));
    if (!id.success) return problemResponse(problem('not-yours'));
    const owned = await db
      .selectFrom('record')
      .select('id')
      .where('id', '=', id.data)
      .where('owner_id', '=', context.var.account.id)
      .executeTakeFirst();
    if (owned === undefined) return problemResponse(problem('not-yours'));
    context.set('record', id.data);
    return next();
  };
}

/** Whose signatures count in a record. */
export async function authorsOf(
  db: Kysely<Database>,
  record: RecordId,
): Promise<ReadonlyMap<AuthorId, CryptoKey>> {
  const rows = await db
    .selectFrom('record_author')
    .select(['author_id', 'signing_key'])
    .where('record_id', '=', record)
    .execute();
  const authors = new Map<AuthorId, CryptoKey>();
  for (const { author_id, signing_key } of rows) {
    const key = await importSigningPublicKey(new Uint8Array(signing_key));
    if (key !== undefined) authors.set(author_id as AuthorId, key);
  }
  return authors;
}
