import { describe, expect, test } from 'vitest';
import { success } from '../../problem/index.ts';
import { emptyHead, type Head, nextPlace } from '../chain.ts';
import type { Draft, SealedEntry } from '../entry.ts';
import { standing } from '../fold.ts';
import { type EntryId, newEntryId } from '../identity.ts';
import { momentOf } from '../moment.ts';
import { readEntry } from '../read.ts';
import { rehearsalPerson, seededEntropy } from '../rehearsal/person.ts';
import type { StoredEntry } from '../store.ts';
import { writeEntry } from '../write.ts';
import { memoryDeviceLog } from './memory-device-log.ts';
import { type RemoteRecord, synchronise } from './synchronise.ts';

const entropy = seededEntropy(23);
const person = await rehearsalPerson(entropy);
const { record } = person.keyring;
const now = { instantMs: Date.UTC(2026, 10, 23), offsetMinutes: 0, zone: 'UTC' };

async function written(draft: Pick<Draft, 'kind' | 'fields'> & { corrects?: EntryId }): Promise<SealedEntry> {
  const entry = await writeEntry({ happened: momentOf(now), ...draft } as Draft, person.desk(now));
  if (!entry.ok) throw new Error(entry.problem.code);
  return entry.value;
}

/** A server that orders genuine entries as it likes, under a chain that adds up. */
function liar(shown: readonly SealedEntry[]): RemoteRecord {
  const placed: StoredEntry[] = [];
  let head: Head = emptyHead;
  for (const { id, bytes } of shown) {
    const place = nextPlace(head, bytes, 1_800_000_000_000);
    placed.push({ id, bytes, place });
    head = place;
  }
  return {
    head: async () => success(head),
    push: async () => success({ receipts: [], head }),
    pull: async (after) => success({ entries: placed.filter(({ place }) => place.seq > after), head }),
  };
}

async function wordsOn(log: ReturnType<typeof memoryDeviceLog>): Promise<readonly string[]> {
  const all = await log.readAll(record);
  if (!all.ok) throw new Error(all.problem.code);
  const readings = await Promise.all(all.value.map(({ bytes }) => readEntry(bytes, person.keyring)));
  return standing(
    readings.flatMap((reading, index) =>
      reading.state === 'read' ? [{ entry: reading.entry, position: index, sentSeq: index + 1 }] : [],
    ),
  ).flatMap((entry) => (entry.kind === 'writing' ? [entry.fields.text] : []));
}

test('[RC14][P1] the server’s order does not bring back what its own author replaced', async () => {
  const first = await written({ kind: 'writing', fields: { text: 'one' } });
  const second = await written({ kind: 'writing', fields: { text: 'two' }, corrects: first.id });
  const third = await written({ kind: 'writing', fields: { text: 'three' }, corrects: second.id });
  const backwards = memoryDeviceLog(() => 0);
  expect((await synchronise(record, backwards, liar([third, second, first]))).ok).toBe(true);
  expect(await wordsOn(backwards)).toEqual(['three']);
  const taken = await written({ kind: 'correction', fields: { takesBack: third.id } });
  const again = memoryDeviceLog(() => 0);
  expect((await synchronise(record, again, liar([taken, second, third, first]))).ok).toBe(true);
  expect(await wordsOn(again)).toEqual([]);
});

test('[RC46] a receipt beyond the end that the server itself names is not believed', async () => {
  const entry = await written({ kind: 'writing', fields: { text: 'sent nowhere' } });
  const device = memoryDeviceLog(() => 0);
  await device.append(record, [entry]);
  const nowhere: RemoteRecord = {
    ...liar([]),
    push: async () =>
      success({
        receipts: [{ id: entry.id, place: { seq: 5000, receivedMs: 1, chain: new Uint8Array(32) } }],
        head: emptyHead,
      }),
  };
  expect(await synchronise(record, device, nowhere)).toMatchObject({ problem: { code: 'chain-broken' } });
  const summary = await device.summary(record);
  expect(summary.ok && summary.value.waiting).toEqual([entry.id]);
});

describe('a server that shows genuine entries again', () => {
  test.each(['its own id', 'another id'] as const)(
    '[RC32][RC15][P1] under %s, is refused, and what was corrected or taken back stays so',
    async (under) => {
      const first = await written({ kind: 'writing', fields: { text: 'plan A' } });
      const better = await written({ kind: 'writing', fields: { text: 'plan B' }, corrects: first.id });
      const regretted = await written({ kind: 'writing', fields: { text: 'to be taken back' } });
      const taken = await written({ kind: 'correction', fields: { takesBack: regretted.id } });
      const honest = [first, better, regretted, taken];
      const known = memoryDeviceLog(() => 0);
      expect((await synchronise(record, known, liar(honest))).ok).toBe(true);
      expect(await wordsOn(known)).toEqual(['plan B']);

      const again = [first, regretted].map(({ id, bytes }) => ({
        id: under === 'its own id' ? id : newEntryId(now.instantMs, entropy),
        bytes,
      }));
      for (const device of [known, memoryDeviceLog(() => 0)]) {
        const asked = await synchronise(record, device, liar([...honest, ...again]));
        expect(asked).toMatchObject({ ok: false, problem: { code: 'chain-broken' } });
        expect(await wordsOn(device)).not.toContain('plan A');
        expect(await wordsOn(device)).not.toContain('to be taken back');
      }
    },
  );
});
