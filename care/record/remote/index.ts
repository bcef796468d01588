export type { ListedRecord, RemoteAccount, SignedIn, SignedInDevice } from './account.ts';
export { accountBodies, handle, remoteAccount } from './account.ts';
export type { RemoteAttachments } from './record.ts';
export { remoteRecord } from './record.ts';
export type { Fetch } from './request.ts';
