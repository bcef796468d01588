import { newRecordId } from '@afterglow/care/record';
import { expect, test } from 'vitest';
import { storeContract } from '../../care/record/store.contract.ts';
import { deviceLogContract } from '../../care/record/sync/device-log.contract.ts';
import { openDatabase } from './database.ts';
import { entropy } from './entropy.ts';
import { indexedDeviceLog } from './indexed-device-log.ts';

async function open(name: string) {
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

storeContract(
  'IndexedDB',
  async () => {
    const name = crypto.randomUUID();
    const database = await open(name);
    return {
      store: indexedDeviceLog(database, Date.now),
      // A second connection to the same database is what a second tab has.
      reopen: async () => indexedDeviceLog(await open(name), Date.now),
      close: async () => database.close(),
    };
  },
  { durable: true, seed: 5 },
);

deviceLogContract('IndexedDB', async () => {
  const database = await open(crypto.randomUUID());
  return { log: indexedDeviceLog(database, Date.now), close: async () => database.close() };
});

test('[RC36] two tabs that write at once leave no gap and no fork', async () => {
  const name = crypto.randomUUID();
  const tabs = [indexedDeviceLog(await open(name), Date.now), indexedDeviceLog(await open(name), Date.now)];
  const record = newRecordId(entropy);
  const entries = Array.from({ length: 40 }, () => ({
    id: crypto.randomUUID() as never,
    bytes: entropy(600),
  }));
  await Promise.all(entries.map((entry, index) => tabs[index % 2]?.append(record, [entry])));
  const all = await tabs[0]?.readAll(record);
  if (all === undefined || !all.ok) throw new Error('log');
  expect(all.value.map(({ place }) => place.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(new Set(all.value.map(({ id }) => id)).size).toBe(40);
});
