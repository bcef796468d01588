import type { ColumnType, Generated } from 'kysely';

/** A column that is written once: the compiler refuses to update it, and so does the database. */
type Once<T> = ColumnType<T, T, never>;

/** PostgreSQL's bigint comes as text; places and times fit a number and are cast in each query. */
export interface Database {
  record: {
    id: Once<string>;
    owner_id: Once<string>;
    head_seq: Generated<string>;
    head_chain: Generated<Buffer>;
    created_at: ColumnType<Date, never, never>;
  };
  /** Whose signatures count in a record. */
  record_author: {
    record_id: Once<string>;
    author_id: Once<string>;
    signing_key: Once<Buffer>;
  };
  /** Record keys, each sealed to one account and signed by whoever gave it. */
  record_grant: {
    record_id: Once<string>;
    key_id: Once<string>;
    to_author: Once<string>;
    granted: Once<string>;
  };
  entry: {
    record_id: Once<string>;
    seq: Once<string>;
    entry_id: Once<string>;
    received_ms: Once<string>;
    chain: Once<Buffer>;
    frame: Once<Buffer>;
  };
  attachment_chunk: {
    record_id: Once<string>;
    attachment_id: Once<string>;
    chunk_index: Once<number>;
    sealed: Once<Buffer>;
  };
  /** better-auth's tables, as far as we use them. Its credential of ours is the hash of half a passphrase. */
  user: {
    id: string;
    email: string;
    keyBox: string;
    recoveryDigest: string;
    updatedAt: Date;
  };
  account: {
    id: string;
    userId: string;
    providerId: string;
    password: string | null;
    updatedAt: Date;
  };
  session: {
    id: string;
    token: string;
    userId: string;
    createdAt: Date;
    updatedAt: Date;
    expiresAt: Date;
  };
}
