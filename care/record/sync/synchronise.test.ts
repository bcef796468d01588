import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { success } from '../../problem/index.ts';
import { emptyHead, followChain, type Head } from '../chain.ts';
import type { EntryId } from '../identity.ts';
import { memoryStore } from '../memory-store.ts';
import { decide } from './decide.ts';
import { type Fault, record, remoteOver, shownOn, testDevice, writeOn } from './made-up-devices.ts';
import { type RemoteRecord, synchronise } from './synchronise.ts';

const HOUR = 3_600_000;

describe('deciding what to do next', () => {
  const head = (seq: number, fill = 1): Head => ({ seq, chain: new Uint8Array(32).fill(fill) });
  const ids = Array.from({ length: 250 }, (_, i) => `${i}` as EntryId);

  test.each([
    ['nothing to do', { seen: head(4), waiting: [] }, head(4), { step: 'rest' }],
    ['something new there', { seen: head(4), waiting: [] }, head(9), { step: 'pull', after: 4 }],
    [
      'something waits here',
      { seen: head(4), waiting: ids.slice(0, 2) },
      head(9),
      { step: 'push', ids: ['0', '1'] },
    ],
    ['the server went back', { seen: head(4), waiting: ids }, head(3), { step: 'start-over' }],
    ['the server tells another story', { seen: head(4), waiting: [] }, head(4, 2), { step: 'start-over' }],
  ] as const)('[RC43] %s', (_, device, server, expected) => {
    expect(decide(device, server)).toEqual(expected);
  });

  test('[RC43] a push takes the oldest hundred', () => {
    const step = decide({ seen: emptyHead, waiting: ids }, emptyHead);
    expect(step).toEqual({ step: 'push', ids: ids.slice(0, 100) });
  });
});

describe('synchronising', () => {
  test('[RC44][P2][P3] three devices with skewed clocks, losses, repeats and delays converge, and nothing acknowledged is lost', async () => {
    const action = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('write' as const), device: fc.nat(2), at: fc.nat(600) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('correct' as const), device: fc.nat(2), at: fc.nat(600) }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('sync' as const), device: fc.nat(2), at: fc.nat(3) }),
      },
    );
    const fault = fc.constantFrom<Fault[]>('none', 'none', 'request lost', 'answer lost', 'cut short');
    const skews = fc.array(fc.integer({ min: -9 * 365 * 24, max: 9 * 365 * 24 }), {
      minLength: 3,
      maxLength: 3,
    });

    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 5, maxLength: 40 }),
        fc.infiniteStream(fault),
        skews,
        async (actions, faults, hours) => {
          let serverTime = Date.UTC(2026, 10, 1);
          const server = memoryStore(() => serverTime++);
          const devices = hours.map((hour) => testDevice(hour * HOUR));
          const acknowledged = new Set<EntryId>();
          const nextFault = () => faults.next().value ?? 'none';

          for (const { do: what, device: which, at } of actions) {
            const device = devices[which];
            if (device === undefined) throw new Error('device');
            if (what === 'write') await writeOn(device, at);
            if (what === 'correct') await writeOn(device, at, device.saved[at % (device.saved.length || 1)]);
            if (what === 'sync') {
              await synchronise(record, device.log, remoteOver(server, nextFault));
              const all = await device.log.readAll(record);
              for (const stored of all.ok ? all.value : []) {
                if (stored.sent !== undefined) acknowledged.add(stored.id);
              }
            }
          }
          // The network comes back: everybody sends, then everybody fetches.
          for (let round = 0; round < 2; round++) {
            for (const device of devices) {
              const outcome = await synchronise(record, device.log, remoteOver(server));
              expect(outcome.ok).toBe(true);
            }
          }

          const log = await server.read(record, 0, 1000);
          if (!log.ok) throw new Error('server');
          const onServer = log.value.map(({ id }) => id);
          const written = devices.flatMap(({ saved }) => saved);
          expect(onServer.toSorted()).toEqual(written.toSorted());
          for (const id of acknowledged) expect(onServer).toContain(id);
          const shown = await Promise.all(devices.map(shownOn));
          expect(shown[1]).toEqual(shown[0]);
          expect(shown[2]).toEqual(shown[0]);
          for (const device of devices) {
            const local = await device.log.read(record, 0, 1000);
            expect(local.ok && followChain(emptyHead, local.value).ok).toBe(true);
          }
        },
      ),
      { numRuns: 120 },
    );
  }, 120_000);

  test('[RC45][P2] a server restored from an old backup gets back what it lost, from the device that has it', async () => {
    const server = memoryStore(() => 1_800_000_000_000);
    const restored = memoryStore(() => 1_900_000_000_000);
    const [phone, laptop] = [testDevice(0), testDevice(0)];
    for (let i = 0; i < 5; i++) await writeOn(phone, i);
    await synchronise(record, phone.log, remoteOver(server));
    const backup = await server.read(record, 0, 2);
    await restored.append(record, backup.ok ? backup.value : []);
    await writeOn(phone, 9);

    const outcome = await synchronise(record, phone.log, remoteOver(restored));
    expect(outcome).toEqual({ ok: true, value: { sent: 4, received: 0, startedOver: true } });
    await synchronise(record, laptop.log, remoteOver(restored));
    expect(await shownOn(laptop)).toEqual(await shownOn(phone));
    expect(await shownOn(laptop)).toHaveLength(6);
  });

  test('[RC45] a restored server that others have written to since is noticed too', async () => {
    const server = memoryStore(() => 1_800_000_000_000);
    const restored = memoryStore(() => 1_900_000_000_000);
    const [phone, laptop] = [testDevice(0), testDevice(0)];
    for (let i = 0; i < 3; i++) await writeOn(phone, i);
    await synchronise(record, phone.log, remoteOver(server));
    for (let i = 0; i < 7; i++) await writeOn(laptop, 20 + i);
    await synchronise(record, laptop.log, remoteOver(restored));

    const outcome = await synchronise(record, phone.log, remoteOver(restored));
    expect(outcome.ok && outcome.value.startedOver).toBe(true);
    expect(await shownOn(phone)).toHaveLength(10);
  });

  test('[RC46] a server that contradicts itself is refused in words, and the device keeps everything', async () => {
    const server = memoryStore(() => 1_800_000_000_000);
    const [phone, laptop] = [testDevice(0), testDevice(0)];
    for (let i = 0; i < 4; i++) await writeOn(laptop, i);
    await synchronise(record, laptop.log, remoteOver(server));
    await writeOn(phone, 5);
    const honest = remoteOver(server);
    const lying: RemoteRecord = {
      ...honest,
      pull: async (after) => {
        const answer = await honest.pull(after);
        if (!answer.ok) return answer;
        return success({ ...answer.value, entries: answer.value.entries.slice(1) });
      },
    };
    expect(await synchronise(record, phone.log, lying)).toMatchObject({
      ok: false,
      problem: { code: 'chain-broken' },
    });
    expect(await shownOn(phone)).toHaveLength(1);
  });

  test('[RC47] a device alone need not fetch what it has just sent', async () => {
    const server = memoryStore(() => 1_800_000_000_000);
    const phone = testDevice(0);
    for (let i = 0; i < 250; i++) await writeOn(phone, i);
    let pulls = 0;
    const remote = remoteOver(server);
    const counting: RemoteRecord = {
      ...remote,
      pull: (after) => {
        pulls++;
        return remote.pull(after);
      },
    };
    expect(await synchronise(record, phone.log, counting)).toMatchObject({ value: { sent: 250 } });
    expect(pulls).toBe(0);
  });
});
