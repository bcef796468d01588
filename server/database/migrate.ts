import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { records } from './migrations/0001-records.ts';
import { attempts } from './migrations/0002-attempts.ts';
import type { Database } from './schema.ts';

const migrations = { '0001-records': records, '0002-attempts': attempts };

/**
 * Brings the database to this version. Each migration is a transaction, so an interrupted one leaves nothing
 * behind, and several servers that start at once wait for one another.
 *
 * @param accounts brings better-auth's own tables up, under the same lock.
 * @returns what went wrong, or undefined.
 */
export async function migrate(
  db: Kysely<Database>,
  accounts: () => Promise<void>,
): Promise<string | undefined> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(6174230)`.execute(connection);
    try {
      await accounts();
      const migrator = new Migrator({
        db,
        provider: { getMigrations: async () => migrations },
        migrationTableName: 'afterglow_migration',
        migrationLockTableName: 'afterglow_migration_lock',
      });
      const { error, results } = await migrator.migrateToLatest();
      if (error === undefined) return undefined;
      const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
      const why = error instanceof Error ? error.message : String(error);
      return failed === undefined ? why : `${failed}: ${why}`;
    } finally {
      await sql`select pg_advisory_unlock(6174230)`.execute(connection);
    }
  });
}
