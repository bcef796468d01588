import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeContract } from '../../care/record/store.contract.ts';
import { connect } from '../database/connect.ts';
import { type TestServer, testServer } from '../test-server.ts';
import { postgresStore } from './postgres-store.ts';

storeContract(
  'PostgreSQL',
  async () => {
    const server = await testServer();
    const { connection } = server.server.engine ?? {};
    if (connection === undefined) throw new Error('no engine');
    const connected = connect(connection);
    const again = connect(connection);
    return {
      store: postgresStore(connected.db),
      reopen: async () => postgresStore(again.db),
      prepare: async (record) => {
        await server.query('insert into record (id, owner_id) values ($1, $2)', [record, randomUUID()]);
      },
      close: async () => {
        await connected.close();
        await again.close();
        await server.close();
      },
    };
  },
  { durable: true, seed: 3 },
);

describe('the entry table', () => {
  let server: TestServer;
  const record = randomUUID();
  beforeAll(async () => {
    server = await testServer();
    await server.query('insert into record (id, owner_id) values ($1, $2)', [record, 'somebody']);
    await server.query('select * from append_entries($1, $2, $3)', [
      record,
      [randomUUID()],
      [Buffer.from('x')],
    ]);
    await server.query(
      'insert into attachment_chunk (record_id, attachment_id, chunk_index, sealed) values ($1, $2, 0, $3)',
      [record, randomUUID(), Buffer.from('x')],
    );
  });
  afterAll(() => server.close());

  test.each([
    'update entry set frame = frame',
    'delete from entry',
    'truncate entry',
    'update attachment_chunk set sealed = sealed',
    'delete from attachment_chunk',
    'truncate attachment_chunk',
  ])('[SV1][P2] the database itself refuses: %s', async (statement) => {
    await expect(server.query(statement)).rejects.toThrow('append-only');
  });
});
