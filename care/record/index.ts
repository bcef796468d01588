export { largestChunk, newAttachmentKey, openChunk, sealChunk } from './attachment.ts';
export type { Bytes, Entropy } from './bytes.ts';
export { base64Url, concat, fromBase64Url, sameBytes, textOf, utf8 } from './bytes.ts';
export type { Head, Place, Placed } from './chain.ts';
export { disagreements, emptyHead, followChain, nextPlace } from './chain.ts';
export type { Draft, Entry, EntryOf, SealedEntry } from './entry.ts';
export type { Kept, Standing } from './fold.ts';
export { ofKind, standing } from './fold.ts';
export { largestEntry } from './frame.ts';
export type { Header } from './header.ts';
export type {
  AttachmentId,
  Audience,
  AuthorId,
  DeviceId,
  EntryId,
  KeyId,
  RecordId,
  SessionId,
} from './identity.ts';
export {
  attachmentId,
  authorId,
  deviceId,
  entryId,
  newAttachmentId,
  newDeviceId,
  newRecordId,
  newSessionId,
  recordId,
} from './identity.ts';
export type { Keyring, WritingKeyring } from './keyring.ts';
export type { FieldsOf, KindName } from './kinds/index.ts';
export { kinds } from './kinds/index.ts';
export { memoryStore } from './memory-store.ts';
export type { Day, Moment, Now } from './moment.ts';
export {
  addDays,
  dayOf,
  daysFrom,
  instantOf,
  minuteOfDay,
  moment,
  momentOf,
  nowOf,
  today,
} from './moment.ts';
export type { Reading } from './read.ts';
export { readEntry, verifyEntry } from './read.ts';
export { open as openSealed, seal } from './seal.ts';
export { authorIdOf, importSigningPublicKey } from './sign.ts';
export type { Receipt, RecordStore, StoredEntry } from './store.ts';
export type { DeviceSummary, Step } from './sync/decide.ts';
export { decide } from './sync/decide.ts';
export type { DeviceEntry, DeviceLog, Exchange } from './sync/device-log.ts';
export { movedFrom } from './sync/device-log.ts';
export { memoryDeviceLog } from './sync/memory-device-log.ts';
export type { RemoteRecord, SyncOutcome } from './sync/synchronise.ts';
export { synchronise } from './sync/synchronise.ts';
export { entriesType, headJson, pullBytes, pushBytes, readPush, receiptsJson } from './wire.ts';
export type { Desk } from './write.ts';
export { writeEntry } from './write.ts';
