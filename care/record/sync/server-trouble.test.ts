import { describe, expect, test } from 'vitest';
import { failure, problem, type Result, success } from '../../problem/index.ts';
import { emptyHead } from '../chain.ts';
import { memoryStore } from '../memory-store.ts';
import { record, remoteOver, shownOn, testDevice, writeOn } from './made-up-devices.ts';
import { type RemoteRecord, synchronise } from './synchronise.ts';

/** Ends a conversation that would go on for ever, so that a missing guard is a red test and no hanging one. */
function patient(most: number) {
  let asked = 0;
  return async <T>(answer: () => Promise<Result<T>>): Promise<Result<T>> => {
    asked++;
    return asked > most ? failure(problem('offline')) : answer();
  };
}

const server = () => memoryStore(() => 1_800_000_000_000);
const elsewhere = { seq: 7, chain: new Uint8Array(32).fill(7) };

describe('a server in trouble', () => {
  test('[RC46] one that answers a push without a word about any entry is refused, not asked for ever', async () => {
    const phone = testDevice(0);
    await writeOn(phone, 1);
    const honest = remoteOver(server());
    const only = patient(3);
    const silent: RemoteRecord = {
      ...honest,
      push: () => only(async () => success({ receipts: [], head: emptyHead })),
    };
    expect(await synchronise(record, phone.log, silent)).toMatchObject({
      ok: false,
      problem: { code: 'unexpected', where: 'empty receipt' },
    });
    expect(await shownOn(phone)).toHaveLength(1);
    expect(await synchronise(record, phone.log, honest)).toMatchObject({ value: { sent: 1 } });
  });

  test('[RC46] one whose head is higher than what it hands out is refused: a place is missing', async () => {
    const phone = testDevice(0);
    const only = patient(12);
    const withholding: RemoteRecord = {
      ...remoteOver(server()),
      head: async () => success(elsewhere),
      pull: () => only(async () => success({ entries: [], head: elsewhere })),
    };
    expect(await synchronise(record, phone.log, withholding)).toMatchObject({
      ok: false,
      problem: { code: 'chain-broken', where: 'place 1 is missing' },
    });
  });

  test('[RC46] one that goes back a second time in one run contradicts itself: the device starts over once', async () => {
    const phone = testDevice(0);
    for (let i = 0; i < 3; i++) await writeOn(phone, i);
    const store = server();
    const honest = remoteOver(store);
    await synchronise(record, phone.log, honest);
    const only = patient(12);
    let startedOver = 0;
    const log = {
      ...phone.log,
      startOver: (of: typeof record) => {
        startedOver++;
        return phone.log.startOver(of);
      },
    };
    // It says that it has nothing, hands out everything, and says again that it has nothing.
    const contradicting: RemoteRecord = {
      ...honest,
      head: async () => success(emptyHead),
      pull: (after) =>
        only(async () => {
          const answer = await honest.pull(after);
          return answer.ok ? success({ ...answer.value, head: emptyHead }) : answer;
        }),
    };
    expect(await synchronise(record, log, contradicting)).toMatchObject({
      ok: false,
      problem: { code: 'chain-broken' },
    });
    expect(startedOver).toBe(1);
    expect(await shownOn(phone)).toHaveLength(3);
  });

  test('[RC47] a receipt for a place that is verified already does not make the device fetch its own entries', async () => {
    const store = server();
    const phone = testDevice(0);
    await writeOn(phone, 1);
    await writeOn(phone, 2);
    // The server has the first, the device has verified its place, and still lists the entry as waiting.
    const first = await phone.log.read(record, 0, 1);
    if (!first.ok) throw new Error('log');
    await store.append(record, first.value);
    const head = await store.head(record);
    if (!head.ok) throw new Error('head');
    await phone.log.keep(record, { confirmed: [], refused: [], seen: head.value });
    let pulls = 0;
    const remote = remoteOver(store);
    const counting: RemoteRecord = {
      ...remote,
      pull: (after) => {
        pulls++;
        return remote.pull(after);
      },
    };
    expect(await synchronise(record, phone.log, counting)).toMatchObject({ ok: true, value: { sent: 2 } });
    expect(pulls).toBe(0);
    const summary = await phone.log.summary(record);
    expect(summary).toMatchObject({ value: { seen: { seq: 2 }, waiting: [] } });
  });
});
