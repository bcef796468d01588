import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { emptyHead } from './chain.ts';
import type { Draft } from './entry.ts';
import { readFrame, signedFrame, unsignedFrame } from './frame.ts';
import { type Header, headerBytes, readHeader } from './header.ts';
import { newDeviceId, newRecordId } from './identity.ts';
import type { Keyring } from './keyring.ts';
import { momentOf } from './moment.ts';
import { readEntry } from './read.ts';
import { rehearsalPerson, seededEntropy } from './rehearsal/person.ts';
import { paddedLength, seal } from './seal.ts';
import { sign } from './sign.ts';
import { writeEntry } from './write.ts';

const entropy = seededEntropy(20261123);
const now = { instantMs: Date.UTC(2026, 10, 23, 20, 4, 5, 6), offsetMinutes: 60, zone: 'Europe/Berlin' };
const person = await rehearsalPerson(entropy);
const checkIn: Draft = {
  kind: 'check-in',
  happened: momentOf(now),
  fields: { mood: 6, sleep: 4, word: 'softer' },
};

const written = async (draft: Draft = checkIn, desk = person.desk(now)) => {
  const result = await writeEntry(draft, desk);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('writing and reading', () => {
  test('[RC1] what was written reads back whole, on a device that holds the keys', async () => {
    const { id, bytes } = await written();
    const reading = await readEntry(bytes, person.keyring);
    expect(reading).toEqual({
      state: 'read',
      entry: {
        id,
        record: person.keyring.record,
        audience: 'circle',
        author: person.keyring.author,
        device: person.keyring.device,
        written: '2026-11-23T20:04:05.006Z',
        seen: [0, 'A'.repeat(43)],
        happened: '2026-11-23T21:04:05.006+01:00[Europe/Berlin]',
        kind: 'check-in',
        fields: { mood: 6, sleep: 4, word: 'softer' },
      },
    });
  });

  test('[RC1] any text survives, in every script, half a surrogate pair included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), async (text) => {
        fc.pre(text.trim() !== '');
        const { bytes } = await written({ kind: 'writing', happened: momentOf(now), fields: { text } });
        const reading = await readEntry(bytes, person.keyring);
        expect(reading.state === 'read' && reading.entry.fields).toEqual({ text });
      }),
      { numRuns: 60, examples: [['\ud83d'], ['\u0000 \u202e']] },
    );
  });

  test('[RC2][P1] every single changed byte is found, refused and named', async () => {
    const { bytes } = await written();
    const states = new Map<string, number>();
    for (let position = 0; position < bytes.length; position++) {
      const altered = bytes.slice();
      altered[position] = (altered[position] ?? 0) ^ (1 << (position % 8));
      const reading = await readEntry(altered, person.keyring);
      expect(reading.state, `byte ${position}`).toBe('refused');
      if (reading.state === 'refused') {
        states.set(reading.problem.code, (states.get(reading.problem.code) ?? 0) + 1);
      }
    }
    expect([...states.keys()].toSorted()).toEqual([
      'author-unknown',
      'entry-altered',
      'entry-elsewhere',
      'entry-malformed',
    ]);
  });

  test('[RC2] bytes cut off or added at any place are refused', async () => {
    const { bytes } = await written();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 40 }), async (at, count) => {
        const cut = new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + count)]);
        const grown = new Uint8Array([...bytes.slice(0, at), ...entropy(count), ...bytes.slice(at)]);
        expect((await readEntry(cut, person.keyring)).state).toBe('refused');
        expect((await readEntry(grown, person.keyring)).state).toBe('refused');
      }),
      { numRuns: 80 },
    );
  });

  test('[RC3] a header has one spelling: spaces, another order or extra fields are refused', async () => {
    const { bytes } = await written();
    const frame = readFrame(bytes);
    if (!frame.ok) throw new Error('frame');
    const header = readHeader(frame.value.header);
    if (!header.ok) throw new Error('header');
    const text = new TextDecoder().decode(frame.value.header);
    const { v, ...rest } = header.value;
    for (const other of [` ${text}`, JSON.stringify({ ...rest, v }), text.replace(/}$/, ',"more":1}')]) {
      expect(readHeader(utf8(other)).ok, other).toBe(false);
    }
    expect(headerBytes(header.value)).toEqual(frame.value.header);
  });

  test('[RC3] a header whose key is of another audience is refused', async () => {
    const frame = readFrame((await written()).bytes);
    const header = frame.ok ? readHeader(frame.value.header) : frame;
    if (!header.ok) throw new Error('header');
    expect(readHeader(headerBytes({ ...header.value, audience: 'self' })).ok).toBe(false);
  });

  test('[RC4] an entry moved into another record is refused', async () => {
    const { bytes } = await written();
    const other: Keyring = { ...person.keyring, record: newRecordId(entropy) };
    expect(await readEntry(bytes, other)).toMatchObject({
      state: 'refused',
      problem: { code: 'entry-elsewhere' },
    });
  });

  test('[RC5] an entry signed by somebody else is refused, even sealed with the right key', async () => {
    const stranger = await rehearsalPerson(entropy, person.keyring.record);
    const { bytes } = await written(checkIn, {
      ...stranger.desk(now),
      keyring: { ...stranger.keyring, keys: person.keyring.keys },
    });
    expect(await readEntry(bytes, person.keyring)).toMatchObject({
      state: 'refused',
      problem: { code: 'author-unknown' },
    });
  });

  test('[RC5] an entry that names the person as author but is signed by another key is refused', async () => {
    const stranger = await rehearsalPerson(entropy, person.keyring.record);
    const { bytes } = await written(checkIn, {
      ...person.desk(now),
      keyring: { ...person.keyring, signingKey: stranger.keyring.signingKey },
    });
    expect(await readEntry(bytes, person.keyring)).toMatchObject({
      state: 'refused',
      problem: { code: 'entry-altered' },
    });
  });

  test('[RC6][P1] without the key of its audience an entry stays locked', async () => {
    const { bytes } = await written({ kind: 'writing', happened: momentOf(now), fields: { text: 'mine' } });
    const circleOnly: Keyring = {
      ...person.keyring,
      keys: new Map([...person.keyring.keys].filter(([id]) => id !== 'self.1')),
    };
    expect(await readEntry(bytes, circleOnly)).toMatchObject({ state: 'locked' });
  });

  test('[RC6] a correction stays with the audience it names', async () => {
    const { bytes } = await written({ ...checkIn, audience: 'self' });
    const reading = await readEntry(bytes, person.keyring);
    expect(reading.state === 'read' && reading.entry.audience).toBe('self');
  });

  test('[RC7] sizes say little: bodies are padded to steps', async () => {
    const sizes = new Set<number>();
    for (const word of ['', 'a', 'a much longer word for a mood']) {
      sizes.add((await written({ ...checkIn, kind: 'check-in', fields: { mood: 3, word } })).bytes.length);
    }
    expect(sizes.size).toBe(1);
    expect([1, 511, 512, 4095, 4096, 5000, 100_000].map(paddedLength)).toEqual([
      512, 512, 1024, 4096, 4352, 5120, 100_352,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 4096, max: 250_000 }), (length) => {
        expect(paddedLength(length)).toBeGreaterThan(length);
        expect(paddedLength(length) / length).toBeLessThan(1.13);
      }),
    );
  });

  test('[RC8] an unknown kind or a later version is kept and counted as newer, not refused', async () => {
    for (const body of [
      { kind: 'dream', version: 1, happened: momentOf(now), fields: { anything: true } },
      { kind: 'check-in', version: 99, happened: momentOf(now), fields: { mood: 'blue' } },
    ]) {
      const reading = await readEntry(await handMade(JSON.stringify(body)), person.keyring);
      expect(reading).toMatchObject({ state: 'newer', problem: { code: 'made-by-newer-version' } });
    }
  });

  test('[RC8] a later format is told from an altered entry by its signature', async () => {
    const unsigned = unsignedFrame(2, utf8('{"whatever":"comes"}'), entropy(64));
    const genuine = signedFrame(unsigned, await sign(unsigned, person.keyring.signingKey));
    expect((await readEntry(genuine, person.keyring)).state).toBe('newer');
    const altered = genuine.slice();
    altered[10] = (altered[10] ?? 0) ^ 1;
    expect((await readEntry(altered, person.keyring)).state).toBe('refused');
  });

  test('[RC8] a body that is no body is refused', async () => {
    for (const body of ['', '[]', '{"kind":"check-in"}', 'not json']) {
      expect((await readEntry(await handMade(body), person.keyring)).state).toBe('refused');
    }
  });

  test('[RC11] a draft whose fields do not fit is refused with the field, and nothing is written', async () => {
    const draft = { ...checkIn, fields: { mood: 11 } } as Draft;
    expect(await writeEntry(draft, person.desk(now))).toEqual({
      ok: false,
      problem: { code: 'fields-malformed', where: 'mood' },
    });
  });

  test('[RC11] a draft too large for an entry is refused in words', async () => {
    const text = '漢'.repeat(100_000);
    const result = await writeEntry(
      { kind: 'writing', happened: momentOf(now), fields: { text } },
      person.desk(now),
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'request-too-large' } });
  });

  test('[RC18] an entry says how far its device had verified the server', async () => {
    const seen = { seq: 41, chain: entropy(32) };
    const reading = await readEntry((await written(checkIn, person.desk(now, seen))).bytes, person.keyring);
    expect(reading.state === 'read' && reading.entry.seen[0]).toBe(41);
  });
});

/** An entry around any body bytes, sealed and signed as the person would. */
async function handMade(body: string) {
  const header: Header = {
    v: 1,
    entry: (await written()).id,
    record: person.keyring.record,
    audience: 'circle',
    key: 'circle.1',
    author: person.keyring.author,
    device: newDeviceId(entropy),
    written: '2026-11-23T20:04:05.006Z',
    seen: [0, Buffer.from(emptyHead.chain).toString('base64url')],
  };
  const key = person.keyring.keys.get('circle.1');
  if (key === undefined) throw new Error('key');
  const sealed = await seal(utf8(body), headerBytes(header), key, entropy);
  const unsigned = unsignedFrame(1, headerBytes(header), sealed);
  return signedFrame(unsigned, await sign(unsigned, person.keyring.signingKey));
}
