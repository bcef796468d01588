import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Draft,
  emptyHead,
  largestEntry,
  memoryDeviceLog,
  momentOf,
  newAttachmentId,
  newRecordId,
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
    for (const [type, body] of [
      ['application/vnd.afterglow.entries', entropy(900)],
      ['text/plain', entropy(0)],
    ] as const) {
      const answer = await person.fetch(`/api/records/${person.unlocked.keyring.record}/entries`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        credentials: 'same-origin',
        cache: 'no-store',
      });
      expect([400, 422]).toContain(answer.status);
    }
    const head = await remote.head();
    expect(head.ok && head.value.seq).toBe(0);
  });

  test('[SV21] of one push, what is too large, unreadable or under a wrong id is refused by name, the rest taken', async () => {
    const person = await somebody(server);
    const [good, large, broken, renamed] = await Promise.all(
      ['good', 'large', 'broken', 'renamed'].map((word) => entryOf(person, word)),
    );
    if (!good || !large || !broken || !renamed) throw new Error('entries');
    const wrongId = (await entryOf(person, 'another')).id;
    const pushed = await remoteOf(person).push([
      { ...large, bytes: entropy(largestEntry + 1) },
      { ...broken, bytes: entropy(900) },
      { ...renamed, id: wrongId },
      good,
    ]);
    if (!pushed.ok) throw new Error(pushed.problem.code);
    const said = new Map(pushed.value.receipts.map((receipt) => [receipt.id, receipt]));
    expect(said.get(large.id)).toMatchObject({ problem: { code: 'request-too-large' } });
    expect(said.get(broken.id)).toMatchObject({ problem: { code: 'entry-malformed' } });
    expect(said.get(wrongId)).toMatchObject({ problem: { code: 'entry-malformed' } });
    expect(said.get(good.id)).toMatchObject({ place: { seq: 1 } });
    expect(pushed.value.head.seq).toBe(1);
  });

  test('[SV21] a record takes its own owner’s grants, each key once', async () => {
    const [one, two] = [await somebody(server), await somebody(server)];
    const record = newRecordId(entropy);
    const remote = remoteAccount(one.fetch);
    const { grants } = one.unlocked.on;
    const own = grants.map((given) => ({ ...given, record }));
    for (const refused of [
      [...own, ...own],
      two.unlocked.on.grants.map((given) => ({ ...given, record })),
      grants,
    ]) {
      expect(await remote.createRecord(record, refused)).toMatchObject({
        problem: { code: 'request-malformed' },
      });
    }
  });

  test('[SV33] what one account may store in an hour is limited', async () => {
    const busy = await testServer();
    const person = await somebody(busy);
    const remote = remoteOf(person);
    const chunk = entropy(256 * 1024);
    let stored = 0;
    let refused: unknown;
    while (refused === undefined && stored < 1100) {
      const batch = await Promise.all(
        Array.from({ length: 50 }, () => remote.putChunk(newAttachmentId(entropy), 0, chunk)),
      );
      stored += batch.filter(({ ok }) => ok).length;
      refused = batch.find(({ ok }) => !ok);
    }
    expect(stored).toBe(1024);
    expect(refused).toMatchObject({ problem: { code: 'too-many-attempts' } });
    await busy.close();
  });

  test('[SV33] a push of more entries than anybody sends is refused before any is looked at', async () => {
    const person = await somebody(server);
    const { id } = await entryOf(person, 'x');
    const many = Array.from({ length: 501 }, () => ({ id, bytes: new Uint8Array(0) }));
    expect(await remoteOf(person).push(many)).toMatchObject({ problem: { code: 'request-too-large' } });
  });

  test('[SV18] a device that reads while another writes is not told that something was lost', async () => {
    const person = await somebody(server);
    const { record } = person.unlocked.keyring;
    const remote = remoteOf(person);
    const entries = await Promise.all(Array.from({ length: 60 }, (_, i) => entryOf(person, `w${i}`)));
    const log = memoryDeviceLog(Date.now);
    let writing = true;
    const writes = (async () => {
      for (const entry of entries) await remote.push([entry]);
      writing = false;
    })();
    let startedOver = false;
    while (writing) {
      const done = await synchronise(record, log, remote);
      startedOver ||= done.ok && done.value.startedOver;
    }
    await writes;
    expect(startedOver).toBe(false);
  });

  test('[SV33] a page of entries is bounded in bytes as well as in number', async () => {
    const person = await somebody(server);
    const text = 'x'.repeat(100_000);
    const now = { instantMs: Date.now(), offsetMinutes: 0, zone: 'UTC' };
    const entries = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const written = await writeEntry(
          { kind: 'writing', happened: momentOf(now), fields: { text } },
          { keyring: person.unlocked.keyring, now, entropy, seen: emptyHead },
        );
        if (!written.ok) throw new Error(written.problem.code);
        return written.value;
      }),
    );
    const remote = remoteOf(person);
    const { record } = person.unlocked.keyring;
    const phone = memoryDeviceLog(Date.now);
    await phone.append(record, entries);
    expect(await synchronise(record, phone, remote)).toMatchObject({ value: { sent: 50 } });
    const page = await remote.pull(0);
    if (!page.ok) throw new Error(page.problem.code);
    expect(page.value.entries.length).toBeLessThan(50);
    const laptop = memoryDeviceLog(Date.now);
    expect(await synchronise(record, laptop, remote)).toMatchObject({ value: { received: 50 } });
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
    await reader.cancel();

    // Another server on the same database takes the next entry, and this one's listeners hear of it.
    const { connection } = server.server.engine ?? {};
    if (connection === undefined) throw new Error('engine');
    const url = `postgres://${connection.user}:${connection.password}@localhost/afterglow?host=${connection.host}`;
    const second = await testServer({
      DATABASE_URL: url,
      AFTERGLOW_SECRET: readFileSync(join(server.dataFolder, 'secret'), 'utf8'),
    });
    const elsewhere = second.browser();
    await signIn(person, remoteAccount(elsewhere), person.unlocked.keyring.device, entropy);
    const again = (await tailOf(person)).getReader();
    await again.read();
    await remoteRecord(elsewhere, record).push([await entryOf(person, 'y')]);
    expect(new TextDecoder().decode((await again.read()).value)).toContain('event: grown');
    await again.cancel();
    await second.close();
  });

  test('[SV8] a session that was ended hears nothing any more', async () => {
    const person = await somebody(server);
    const reader = (await tailOf(person)).getReader();
    await reader.read();
    const remote = remoteAccount(person.fetch);
    const devices = await remote.devices();
    if (!devices.ok) throw new Error('devices');
    for (const { id, current } of devices.value) if (!current) await remote.signOutDevice(id);
    await remoteOf(person).push([await entryOf(person, 'private')]);
    expect((await reader.read()).done).toBe(true);
  });

  test('[SV33] an account holds so many tails and no more; asking for one’s head opens none', async () => {
    const person = await somebody(server);
    const cookies: string[] = [];
    const spying = browserSession((url, init) => {
      const { cookie } = (init as { headers: Record<string, string> }).headers;
      if (cookie !== undefined) cookies.push(cookie);
      return fetch(url, init);
    }, server.url);
    await signIn(person, remoteAccount(spying), person.unlocked.keyring.device, entropy);
    const ask = (method: string) =>
      fetch(`${server.url}/api/records/${person.unlocked.keyring.record}/tail`, {
        method,
        headers: { cookie: cookies.at(-1) ?? '' },
      });
    for (let i = 0; i < 40; i++) expect((await ask('HEAD')).status).toBe(404);
    const tails = await Promise.all(Array.from({ length: 40 }, () => ask('GET')));
    expect(tails.filter(({ status }) => status === 200)).toHaveLength(32);
    for (const { body } of tails) await body?.cancel();
    await expect.poll(async () => (await ask('GET')).status, { timeout: 5000 }).toBe(200);
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
