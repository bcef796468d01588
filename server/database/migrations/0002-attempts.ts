import { type Kysely, sql } from 'kysely';

/** Counts of credential attempts, in the form rate-limiter-flexible reads and writes. */
export const attempts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table attempt (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`.execute(db);
  },
};
