import type { Result } from '@afterglow/care/problem';
import type { Bytes, EntryOf, RecordId } from '@afterglow/care/record';
import { remoteRecord } from '@afterglow/care/record/remote';
import { browserFetch } from './sync-loop.ts';
import type { VoiceMemos } from './voice-memos.ts';

/** The sound of a memo, from this device or, where it was spoken on another, from the server. */
export const playMemo = (
  memos: VoiceMemos,
  record: RecordId,
  fields: EntryOf<'voice-memo'>['fields'],
): Promise<Result<Bytes>> => memos.play(fields, remoteRecord(browserFetch, record));
