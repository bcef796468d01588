import { problem } from '@afterglow/care/problem';
import { attachmentId, largestChunk } from '@afterglow/care/record';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Environment, Services } from '../http/context.ts';
import { problemResponse } from '../http/problem-response.ts';
import { limitedTo } from '../http/request.ts';
import { onlyOwnRecord } from './access.ts';

const TAG = 16;
const chunkIndex = z.pipe(
  z.string().check(z.regex(/^(0|[1-9]\d{0,3})$/)),
  z.transform((text: string) => Number(text)),
);

/**
 * Sealed attachments, chunk by chunk. A chunk is stored once: sending it again is answered as if it were new,
 * sending another in its place is refused.
 */
export function attachmentRoutes({ db, limits }: Services): Hono<Environment> {
  const routes = new Hono<Environment>();
  const ownRecord = onlyOwnRecord(db);
  const unknown = () => problemResponse(problem('not-yours'));

  const place = (parameters: { attachment?: string; index?: string }) => {
    const attachment = z.safeParse(attachmentId, parameters.attachment);
    const index = z.safeParse(chunkIndex, parameters.index);
    return attachment.success && index.success
      ? { attachment: attachment.data, index: index.data }
      : undefined;
  };

  routes.get('/:attachment', ownRecord, async (context) => {
    const attachment = z.safeParse(attachmentId, context.req.param('attachment'));
    if (!attachment.success) return unknown();
    const rows = await db
      .selectFrom('attachment_chunk')
      .select('chunk_index')
      .where('record_id', '=', context.var.record)
      .where('attachment_id', '=', attachment.data)
      .orderBy('chunk_index')
      .execute();
    return Response.json({ chunks: rows.map(({ chunk_index }) => chunk_index) });
  });

  routes.put('/:attachment/chunks/:index', limitedTo(largestChunk + TAG), ownRecord, async (context) => {
    const at = place(context.req.param());
    if (at === undefined) return unknown();
    const sealed = Buffer.from(await context.req.arrayBuffer());
    const room = await limits.store(context.var.account.id, sealed.length);
    if (!room.ok) return problemResponse(room.problem);
    if (sealed.length <= TAG) return problemResponse(problem('request-malformed', 'empty chunk'));
    const key = { record_id: context.var.record, attachment_id: at.attachment, chunk_index: at.index };
    await db
      .insertInto('attachment_chunk')
      .values({ ...key, sealed })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const kept = await sealedChunk(key);
    return kept?.equals(sealed)
      ? new Response(null, { status: 204 })
      : problemResponse(problem('entry-conflict', 'attachment'));
  });

  routes.get('/:attachment/chunks/:index', ownRecord, async (context) => {
    const at = place(context.req.param());
    if (at === undefined) return unknown();
    const key = { record_id: context.var.record, attachment_id: at.attachment, chunk_index: at.index };
    const sealed = await sealedChunk(key);
    if (sealed === undefined) return unknown();
    return new Response(new Uint8Array(sealed), { headers: { 'content-type': 'application/octet-stream' } });
  });

  async function sealedChunk(key: { record_id: string; attachment_id: string; chunk_index: number }) {
    const found = await db
      .selectFrom('attachment_chunk')
      .select('sealed')
      .where((where) => where.and(key))
      .executeTakeFirst();
    return found?.sealed;
  }

  return routes;
}
