import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import type { Bytes } from '../bytes.ts';
import type { Head } from '../chain.ts';
import type { AttachmentId, RecordId } from '../identity.ts';
import type { RemoteRecord } from '../sync/synchronise.ts';
import { entriesType, pushBytes, readHead, readPull, readReceipts } from '../wire.ts';
import { type Answer, ask, type Fetch, jsonOf } from './request.ts';

const chunkList = z.object({ chunks: z.array(z.int()) });

/**
 * The server's routes for one record.
 *
 * @param onServerTime is told the server's clock with every answer, so that a device can notice that its
 *   own is wrong.
 */
export function remoteRecord(
  fetch: Fetch,
  record: RecordId,
  onServerTime: (serverMs: number) => void = () => undefined,
): RemoteRecord & RemoteAttachments {
  const base = `/api/records/${record}`;
  const noticed = (answer: Answer): Answer => {
    if (answer.serverMs !== undefined) onServerTime(answer.serverMs);
    return answer;
  };

  return {
    async head(): Promise<Result<Head>> {
      const answer = await ask(fetch, { method: 'GET', path: `${base}/head` });
      if (!answer.ok) return answer;
      const head = readHead(jsonOf(noticed(answer.value)));
      return head === undefined ? failure(problem('unexpected', 'head')) : success(head);
    },
    async push(entries) {
      const bytes = { type: entriesType, body: pushBytes(entries) };
      const answer = await ask(fetch, { method: 'POST', path: `${base}/entries`, bytes });
      if (!answer.ok) return answer;
      const receipts = readReceipts(jsonOf(noticed(answer.value)));
      return receipts === undefined ? failure(problem('unexpected', 'receipts')) : success(receipts);
    },
    async pull(after) {
      const answer = await ask(fetch, { method: 'GET', path: `${base}/entries?after=${after}` });
      return answer.ok ? readPull(noticed(answer.value).bytes) : answer;
    },
    async chunksOf(attachment) {
      const answer = await ask(fetch, { method: 'GET', path: `${base}/attachments/${attachment}` });
      if (!answer.ok) return answer;
      const read = z.safeParse(chunkList, jsonOf(answer.value));
      return read.success ? success(read.data.chunks) : failure(problem('unexpected', 'chunks'));
    },
    async putChunk(attachment, index, body) {
      const path = `${base}/attachments/${attachment}/chunks/${index}`;
      const answer = await ask(fetch, {
        method: 'PUT',
        path,
        bytes: { type: 'application/octet-stream', body },
      });
      return answer.ok ? success(undefined) : answer;
    },
    async getChunk(attachment, index) {
      const answer = await ask(fetch, {
        method: 'GET',
        path: `${base}/attachments/${attachment}/chunks/${index}`,
      });
      return answer.ok ? success(answer.value.bytes) : answer;
    },
  };
}

/** Sealed attachments, chunk by chunk: an upload that was cut off goes on where it stopped. */
export interface RemoteAttachments {
  /** Which chunks the server has. */
  chunksOf(attachment: AttachmentId): Promise<Result<readonly number[]>>;
  putChunk(attachment: AttachmentId, index: number, sealed: Bytes): Promise<Result<void>>;
  getChunk(attachment: AttachmentId, index: number): Promise<Result<Bytes>>;
}
