import type { RecordId, RecordStore } from '@afterglow/care/record';
import type { KeyBox } from '@afterglow/care/record/keys';
import type { Kysely } from 'kysely';
import type { Authentication } from '../account/authentication.ts';
import type { AttemptLimits } from '../account/limits.ts';
import type { Configuration } from '../configuration.ts';
import type { Database } from '../database/schema.ts';
import type { Log } from '../log.ts';
import type { Tail } from '../record/tail.ts';

/** What the routes work with. */
export interface Services {
  readonly configuration: Configuration;
  readonly db: Kysely<Database>;
  readonly auth: Authentication;
  readonly limits: AttemptLimits;
  readonly store: RecordStore;
  readonly tail: Tail;
  readonly log: Log;
}

/** Who is asking, once a route has asked for it. */
export interface Account {
  readonly id: string;
  readonly handle: string;
  readonly sessionToken: string;
  readonly keyBox: KeyBox;
}

/** What a request carries through the routes. */
export type Environment = { Variables: { address: string; account: Account; record: RecordId } };
