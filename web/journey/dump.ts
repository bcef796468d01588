import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestServer } from '../../server/test-server.ts';

/** Everything that is in the database, in the two ways a thief could look at it. */
export interface Dump {
  /** Every row of every table as text. */
  readonly text: string;
  /** The database's own files, write-ahead log and all, byte by byte. */
  readonly files: string;
}

export async function dumpOf(server: TestServer): Promise<Dump> {
  await server.query('checkpoint');
  const tables = await server.query(
    "select table_name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const rows: string[] = [];
  for (const { table_name } of tables.rows) {
    const all = await server.query(`select to_jsonb(t) as row from "${table_name}" t`);
    for (const { row } of all.rows) rows.push(`${table_name} ${readable(row)}`);
  }
  const folder = server.server.engine?.folder;
  if (folder === undefined) throw new Error('a dump needs the database’s own files');
  return {
    text: rows.join('\n'),
    files: ['base', 'pg_wal'].map((part) => bytesUnder(join(folder, part))).join('\n'),
  };
}

/** Bytes are shown as the letters they spell, so that a word in them would be found. */
function readable(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('\\x')
      ? Buffer.from(value.slice(2), 'hex').toString('latin1')
      : value,
  );
}

function bytesUnder(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path).toString('latin1');
  return readdirSync(path)
    .map((name) => bytesUnder(join(path, name)))
    .join('\n');
}
