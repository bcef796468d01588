import {
  type Draft,
  emptyHead,
  largestEntry,
  memoryDeviceLog,
  momentOf,
  newAttachmentId,
  readEntry,
  type SealedEntry,
  synchronise,
  writeEntry,
} from '@afterglow/care/record';
import { signIn } from '@afterglow/care/record/account';
import { browserSession } from '@afterglow/care/record/rehearsal';
import { type Fetch, remoteAccount, remoteRecord } from '@afterglow/care/record/remote';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entropy, somebody, type TestServer, testServer } from '../test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

type Person = Awaited<ReturnType<typeof somebody>>;

async function entryOf(
  person: Person,
  word: string,
  instantMs = Date.UTC(2026, 10, 23),
): Promise<SealedEntry> {
  const now = { instantMs, offsetMinutes: 0, zone: 'UTC' };
  const draft: Draft = { kind: 'check-in', happened: momentOf(now), fields: { mood: 5, word } };
  const written = await writeEntry(draft, {
    keyring: person.unlocked.keyring,
    now,
    entropy,
    seen: emptyHead,
  });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

/** The live stream, which the person's fetch cannot give since it waits for the end of an answer. */
async function tailOf(person: Person): Promise<ReadableStream<Uint8Array>> {
  const cookies: string[] = [];
  const spying = browserSession((url, init) => {
    const { cookie } = (init as { headers: Record<string, string> }).headers;
    if (cookie !== undefined) cookies.push(cookie);
    return fetch(url, init);
  }, server.url);
  const signedIn = await signIn(person, remoteAccount(spying), person.unlocked.keyring.device, entropy);
  if (!signedIn.ok) throw new Error(signedIn.problem.code);
  const response = await fetch(`${server.url}/api/records/${person.unlocked.keyring.record}/tail`, {
    headers: { cookie: cookies.at(-1) ?? '' },
  });
  if (response.body === null) throw new Error('no stream');
  return response.body;
}

const remoteOf = (person: Person, fetch: Fetch = person.fetch) =>
  remoteRecord(fetch, person.unlocked.keyring.record);

describe('records', () => {
  test('[SV18] what one device sends, another of the same person fetches and opens', async () => {
    const person = await somebody(server);
    const entries = [await entryOf(person, 'one'), await entryOf(person, 'two')];
    const phone = memoryDeviceLog(Date.now);
    const laptop = memoryDeviceLog(Date.now);
    const { record } = person.unlocked.keyring;
    await phone.append(record, entries);
    expect(await synchronise(record, phone, remoteOf(person))).toMatchObject({ value: { sent: 2 } });
    expect(await synchronise(record, laptop, remoteOf(person))).toMatchObject({ value: { received: 2 } });
    const all = await laptop.readAll(record);
    if (!all.ok) throw new Error('log');
    const words = [];
    for (const { bytes } of all.value) {
      const reading = await readEntry(bytes, person.unlocked.keyring);
      if (reading.state === 'read' && reading.entry.kind === 'check-in')
        words.push(reading.entry.fields.word);
    }
    expect(words).toEqual(['one', 'two']);
  });

  test('[SV18][P3] a hundred pushes of the same entries at once keep them once', async () => {
    const person = await somebody(server);
    const entries = await Promise.all(['a', 'b', 'c'].map((word) => entryOf(person, word)));
    const remote = remoteOf(person);
    const all = await Promise.all(Array.from({ length: 100 }, () => remote.push(entries)));
    const places = new Set(all.map((one) => JSON.stringify(one.ok && one.value.receipts)));
    expect(places.size).toBe(1);
    const pulled = await remote.pull(0);
    expect(pulled.ok && pulled.value.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test('[SV19] an entry altered on the way is refused by name, and the others are taken', async () => {
    const person = await somebody(server);
    const [good, bad] = [await entryOf(person, 'good'), await entryOf(person, 'bad')];
    const altered = bad.bytes.slice();
    const middle = Math.floor(altered.length / 2) + 150;
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    const pushed = await remoteOf(person).push([{ id: bad.id, bytes: altered }, good]);
    if (!pushed.ok) throw new Error(pushed.problem.code);
    const byId = new Map(pushed.value.receipts.map((receipt) => [receipt.id, receipt]));
    expect(byId.get(bad.id)).toMatchObject({ problem: { code: 'entry-altered' } });
    expect(byId.get(good.id)).toMatchObject({ place: { seq: 1 } });
  });

  test('[SV19] an entry of another record, or by another author, is refused', async () => {
    const [one, two] = [await somebody(server), await somebody(server)];
    const foreign = await entryOf(one, 'mine');
    const pushed = await remoteOf(two).push([foreign]);
    expect(pushed.ok && pushed.value.receipts[0]).toMatchObject({ problem: { code: 'entry-elsewhere' } });
    const now = { instantMs: 0, offsetMinutes: 0, zone: 'UTC' };
    const forged = await writeEntry(
      { kind: 'check-in', happened: momentOf(now), fields: { mood: 1 } },
      {
        keyring: { ...one.unlocked.keyring, record: two.unlocked.keyring.record },
        now,
        entropy,
        seen: emptyHead,
      },
    );
    if (!forged.ok) throw new Error('forged');
    const answer = await remoteOf(two).push([forged.value]);
    expect(answer.ok && answer.value.receipts[0]).toMatchObject({ problem: { code: 'author-unknown' } });
  });

  test('[SV20] somebody else’s record does not exist, whatever is asked of it', async () => {
    const [one, two] = [await somebody(server), await somebody(server)];
    const theirs = remoteOf(one, two.fetch);
    const attachment = newAttachmentId(entropy);
    for (const asked of [
      await theirs.head(),
      await theirs.pull(0),
      await theirs.push([await entryOf(one, 'x')]),
      await theirs.chunksOf(attachment),
      await theirs.putChunk(attachment, 0, entropy(40)),
      await theirs.getChunk(attachment, 0),
    ]) {
      expect(asked).toMatchObject({ ok: false, problem: { code: 'not-yours' } });
    }
    const grants = one.unlocked.on.grants;
    expect((await remoteAccount(two.fetch).createRecord(one.unlocked.on.record, grants)).ok).toBe(false);
    expect((await remoteOf(one).head()).ok).toBe(true);
  });

  test('[SV21] oversized and malformed pushes are refused in words, and nothing is stored', async () => {
    const person = await somebody(server);
    const remote = remoteOf(person);
    const huge = { id: (await entryOf(person, 'x')).id, bytes: entropy(9 * 1024 * 1024) };
    expect(await remote.push([huge])).toMatchObject({ problem: { code: 'request-too-large' } });
    expect(await remote.push([{ ...huge, bytes: entropy(900) }])).toMatchObject({
      problem: { code: 'entry-malformed' },
    });
    expect(largestEntry).toBeLessThan(9 * 1024 * 1024);
    const head = await remote.head();
    expect(head.ok && head.value.seq).toBe(0);
  });

  test('[SV22] an entry from a clock years off is taken, and the server says its own time', async () => {
    const person = await somebody(server);
    let serverMs = 0;
    const remote = remoteRecord(person.fetch, person.unlocked.keyring.record, (ms) => {
      serverMs = ms;
    });
    const old = await entryOf(person, 'old clock', Date.UTC(1999, 0, 1));
    const pushed = await remote.push([old, await entryOf(person, 'new clock', Date.UTC(2093, 0, 1))]);
    expect(pushed.ok && pushed.value.receipts.every((receipt) => 'place' in receipt)).toBe(true);
    expect(Math.abs(serverMs - Date.now())).toBeLessThan(5000);
  });

  test('[SV23] the tail hints at growth, whoever caused it', async () => {
    const person = await somebody(server);
    const { record } = person.unlocked.keyring;
    const stream = await tailOf(person);
    const reader = stream.getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toContain('event: grown');
    await remoteOf(person).push([await entryOf(person, 'x')]);
    expect(await next()).toContain('event: grown');
    // Another server process on the same database would notify; so does anybody who writes there.
    await server.query('select pg_notify($1, $2)', ['afterglow_record', record]);
    expect(await next()).toContain('event: grown');
    await reader.cancel();
  });

  test('[SV24] attachments go up chunk by chunk, once each, and come down as they went up', async () => {
    const person = await somebody(server);
    const remote = remoteOf(person);
    const attachment = newAttachmentId(entropy);
    const chunks = [entropy(256 * 1024 + 16), entropy(500)];
    for (const [index, chunk] of [...chunks.entries()].toReversed()) {
      expect((await remote.putChunk(attachment, index, chunk)).ok).toBe(true);
      expect((await remote.putChunk(attachment, index, chunk)).ok).toBe(true);
    }
    expect(await remote.chunksOf(attachment)).toEqual({ ok: true, value: [0, 1] });
    expect(await remote.getChunk(attachment, 0)).toEqual({ ok: true, value: chunks[0] });
    expect(await remote.putChunk(attachment, 1, entropy(500))).toMatchObject({
      problem: { code: 'entry-conflict' },
    });
    expect(await remote.putChunk(attachment, 2, entropy(256 * 1024 + 17))).toMatchObject({
      problem: { code: 'request-too-large' },
    });
    expect(await remote.getChunk(attachment, 7)).toMatchObject({ problem: { code: 'not-yours' } });
  });
});
