import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  changePassphrase,
  changeRecoveryCode,
  createAccount,
  recover,
  signIn,
} from '@afterglow/care/record/account';
import { keyBoxState } from '@afterglow/care/record/keys';
import { remoteAccount } from '@afterglow/care/record/remote';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entropy, somebody, type TestServer, testServer } from '../test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
// Everybody in here comes from one address.
beforeEach(() => server.query('delete from attempt'));

const device = crypto.randomUUID() as Parameters<typeof createAccount>[2];

describe('accounts', () => {
  test('[SV2] a handle is taken once, in any spelling a handle may have', async () => {
    const { handle, passphrase } = await somebody(server);
    const again = await createAccount(
      { handle, passphrase },
      remoteAccount(server.browser()),
      device,
      entropy,
    );
    expect(again).toMatchObject({ ok: false, problem: { code: 'handle-taken' } });
    for (const odd of ['ab', 'Robin', 'robin!', '-robin', 'robin-', 'x'.repeat(33), 'röbin']) {
      const refused = await createAccount(
        { handle: odd, passphrase },
        remoteAccount(server.browser()),
        device,
        entropy,
      );
      expect(refused, odd).toMatchObject({ ok: false, problem: { code: 'handle-malformed' } });
    }
  });

  test('[SV3] a second device signs in and holds the same keys', async () => {
    const person = await somebody(server);
    const second = await signIn(person, remoteAccount(server.browser()), device, entropy);
    if (!second.ok) throw new Error(second.problem.code);
    expect(second.value.unlocked.keyring.author).toBe(person.unlocked.keyring.author);
    expect(second.value.unlocked.keyring.record).toBe(person.unlocked.keyring.record);
    expect([...second.value.unlocked.keyring.keys.keys()].toSorted()).toEqual(['circle.1', 'self.1']);
  });

  test('[SV4] a wrong passphrase and an unknown handle get the same answer in similar time', async () => {
    const { handle } = await somebody(server);
    const answer = async (name: string) => {
      const started = performance.now();
      const response = await server.browser()('/api/sessions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ handle: name, signInSecret: 'x'.repeat(43) }),
        credentials: 'same-origin',
        cache: 'no-store',
      });
      const text = new TextDecoder().decode(await response.arrayBuffer());
      return { status: response.status, text, ms: performance.now() - started };
    };
    const known = [];
    const unknown = [];
    for (let i = 0; i < 9; i++) {
      known.push(await answer(handle));
      unknown.push(await answer(`nobody-${i}`));
    }
    expect(new Set([...known, ...unknown].map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const median = (all: { ms: number }[]) => all.map(({ ms }) => ms).toSorted((a, b) => a - b)[4] ?? 0;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('[SV4] how a passphrase is stretched does not tell whether a handle exists', async () => {
    const remote = remoteAccount(server.browser());
    const [once, twice, other] = [
      await remote.stretchOf('nobody-here'),
      await remote.stretchOf('nobody-here'),
      await remote.stretchOf('nobody-there'),
    ];
    expect(once).toEqual(twice);
    expect(once).not.toEqual(other);
    const { handle } = await somebody(server);
    const real = await remote.stretchOf(handle);
    if (!real.ok || !once.ok) throw new Error('stretch');
    expect({ ...real.value, salt: '' }).toEqual({ ...once.value, salt: '' });
    expect(real.value.salt.length).toBe(once.value.salt.length);
  });

  test('[SV5] a new passphrase works, the old one does not, and other devices are signed out', async () => {
    const person = await somebody(server);
    const other = server.browser();
    await signIn(person, remoteAccount(other), device, entropy);
    const remote = remoteAccount(person.fetch);
    const phrases = { current: person.passphrase, next: 'another six quiet words' };
    const changed = await changePassphrase(person.unlocked.on.keyBox, phrases, remote, entropy);
    expect(changed.ok).toBe(true);

    const who = { handle: person.handle, passphrase: phrases.next };
    expect((await signIn(who, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
    expect(await signIn(person, remoteAccount(server.browser()), device, entropy)).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect((await remote.current()).ok).toBe(true);
    expect(await remoteAccount(other).current()).toMatchObject({ problem: { code: 'signed-out' } });
  });

  test('[SV5] the passphrase changes with one device signed in, too', async () => {
    const person = await somebody(server);
    const phrases = { current: person.passphrase, next: 'another six quiet words' };
    const remote = remoteAccount(person.fetch);
    expect((await changePassphrase(person.unlocked.on.keyBox, phrases, remote, entropy)).ok).toBe(true);
    expect((await remote.current()).ok).toBe(true);
  });

  test('[SV5] the server changes a passphrase only with the current one, and never the public keys', async () => {
    const person = await somebody(server);
    const { keyBox } = person.unlocked.on;
    const remote = remoteAccount(person.fetch);
    const change = { replaces: keyBoxState(keyBox), signInSecret: 'x'.repeat(43), keyBox };
    expect(await remote.changeKeyBox({ ...change, currentSecret: 'y'.repeat(43) })).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    const publicKeys = { ...keyBox.publicKeys, agreement: 'A'.repeat(43) };
    const currentSecret = await secretOf(person);
    expect(
      await remote.changeKeyBox({ ...change, currentSecret, keyBox: { ...keyBox, publicKeys } }),
    ).toMatchObject({ problem: { code: 'request-malformed', where: 'keyBox.publicKeys' } });
    expect((await signIn(person, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
  });

  test('[SV5] a sign-in that was under way while the passphrase changed does not outlive the change', async () => {
    for (let round = 0; round < 3; round++) {
      const person = await somebody(server);
      const signInSecret = await secretOf(person);
      const browsers = Array.from({ length: 8 }, () => server.browser());
      const phrases = { current: person.passphrase, next: 'another six quiet words' };
      const changing = changePassphrase(
        person.unlocked.on.keyBox,
        phrases,
        remoteAccount(person.fetch),
        entropy,
      );
      const signingIn = browsers.map(async (browser, i) => {
        await new Promise((resolve) => setTimeout(resolve, 200 + i * 40));
        return remoteAccount(browser).signIn({ handle: person.handle, signInSecret });
      });
      expect((await changing).ok).toBe(true);
      await Promise.all(signingIn);
      for (const browser of browsers) expect((await remoteAccount(browser).current()).ok).toBe(false);
    }
  });

  test('[SV6] two devices that change keys at once cannot undo each other unseen', async () => {
    const person = await somebody(server);
    const remote = remoteAccount(person.fetch);
    const box = person.unlocked.on.keyBox;
    const code = await changeRecoveryCode(box, person.passphrase, remote, entropy);
    expect(code.ok).toBe(true);
    const phrases = { current: person.passphrase, next: 'another six quiet words' };
    expect(await changePassphrase(box, phrases, remote, entropy)).toMatchObject({
      problem: { code: 'keys-changed-elsewhere' },
    });
    if (!code.ok) throw new Error('code');
    const who = {
      handle: person.handle,
      typedCode: code.value.recoveryCode,
      passphrase: 'and back in again',
    };
    expect((await recover(who, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
  });

  test('[SV6] of two changes at the same moment one is taken, and what it says holds', async () => {
    for (let round = 0; round < 6; round++) {
      const person = await somebody(server);
      const other = server.browser();
      await signIn(person, remoteAccount(other), device, entropy);
      const box = person.unlocked.on.keyBox;
      const next = 'another six quiet words';
      const [code, phrase] = await Promise.all([
        changeRecoveryCode(box, person.passphrase, remoteAccount(other), entropy),
        changePassphrase(box, { current: person.passphrase, next }, remoteAccount(person.fetch), entropy),
      ]);
      expect([code.ok, phrase.ok].filter(Boolean)).toHaveLength(1);
      const typedCode = code.ok ? code.value.recoveryCode : person.recoveryCode;
      const who = { handle: person.handle, typedCode, passphrase: 'and back in again' };
      expect((await recover(who, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
    }
  });

  test('[SV7] knowing the code signs nobody in; using it ends every other session', async () => {
    const person = await somebody(server);
    const finder = remoteAccount(server.browser());
    const { recoveryHalves } = await import('@afterglow/care/record/keys');
    const { signInSecret } = await recoveryHalves(
      person.recoveryCode as Parameters<typeof recoveryHalves>[0],
    );
    const found = await finder.keyBoxFor({ handle: person.handle, recoverySecret: signInSecret });
    expect(found.ok).toBe(true);
    expect(await finder.current()).toMatchObject({ problem: { code: 'signed-out' } });
    const who = { handle: person.handle, typedCode: person.recoveryCode, passphrase: 'found my way back' };
    expect((await recover(who, finder, device, entropy)).ok).toBe(true);
    expect(await remoteAccount(person.fetch).current()).toMatchObject({ problem: { code: 'signed-out' } });
  });

  test('[SV7] the code gets back in with no session left anywhere', async () => {
    const person = await somebody(server);
    await remoteAccount(person.fetch).signOut();
    const who = { handle: person.handle, typedCode: person.recoveryCode, passphrase: 'found my way back' };
    expect((await recover(who, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
  });

  test('[SV2] of several that ask for one handle at once, one gets it and the others are told', async () => {
    const { passphrase } = await somebody(server);
    const who = { handle: 'all-at-once', passphrase };
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => createAccount(who, remoteAccount(server.browser()), device, entropy)),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of asked) if (!answer.ok) expect(answer.problem.code).toBe('handle-taken');
    expect(readFileSync(join(server.dataFolder, 'postgres.log'), 'utf8')).not.toContain('all-at-once');
  });

  test('[SV12] two people share a browser, and a changed passphrase makes strangers of old devices', async () => {
    const [one, two] = [await somebody(server), await somebody(server)];
    const shared = server.browser();
    for (const person of [one, two]) {
      expect((await signIn(person, remoteAccount(shared), device, entropy)).ok).toBe(true);
    }
    const guess = (browser: typeof shared) =>
      remoteAccount(browser).signIn({ handle: one.handle, signInSecret: 'y'.repeat(43) });
    for (let i = 0; i < 11; i++) await guess(server.browser());
    expect((await signIn(one, remoteAccount(shared), device, entropy)).ok).toBe(true);
    const phrases = { current: one.passphrase, next: 'another six quiet words' };
    const changed = await changePassphrase(
      one.unlocked.on.keyBox,
      phrases,
      remoteAccount(one.fetch),
      entropy,
    );
    expect(changed.ok).toBe(true);
    expect(await guess(shared)).toMatchObject({ problem: { code: 'too-many-attempts' } });
  });

  test('[SV6] the lock of the box and the password change together, and never to a weaker one', async () => {
    const person = await somebody(server);
    const { keyBox } = person.unlocked.on;
    const remote = remoteAccount(person.fetch);
    const currentSecret = await secretOf(person);
    const replaces = keyBoxState(keyBox);
    const weaker = { ...keyBox, stretch: { ...keyBox.stretch, memoryKiB: 1, passes: 1 } };
    for (const change of [
      { keyBox: weaker },
      { keyBox: weaker, signInSecret: 'x'.repeat(43) },
      { keyBox, signInSecret: 'x'.repeat(43) },
    ]) {
      expect(await remote.changeKeyBox({ currentSecret, replaces, ...change })).toMatchObject({
        problem: { code: 'request-malformed' },
      });
    }
  });

  test('[SV8] signing in again in one browser leaves one session; an id that is none ends nothing', async () => {
    const person = await somebody(server);
    const remote = remoteAccount(person.fetch);
    for (let i = 0; i < 3; i++) await signIn(person, remote, device, entropy);
    const devices = await remote.devices();
    expect(devices.ok && devices.value).toHaveLength(1);
    expect((await remote.signOutDevice('\u0000')).ok).toBe(true);
    expect((await remote.current()).ok).toBe(true);
  });

  test('[SV12] a stranger who guesses does not lock somebody out of their own devices', async () => {
    const person = await somebody(server);
    const own = server.browser();
    expect((await signIn(person, remoteAccount(own), device, entropy)).ok).toBe(true);
    const stranger = remoteAccount(server.browser());
    for (let i = 0; i < 11; i++) {
      await stranger.signIn({ handle: person.handle, signInSecret: 'y'.repeat(43) });
    }
    expect(await signIn(person, remoteAccount(server.browser()), device, entropy)).toMatchObject({
      problem: { code: 'too-many-attempts' },
    });
    expect((await signIn(person, remoteAccount(own), device, entropy)).ok).toBe(true);
    // The browser that made the account knows it as well.
    expect((await signIn(person, remoteAccount(person.fetch), device, entropy)).ok).toBe(true);
    const code = { handle: person.handle, typedCode: person.recoveryCode, passphrase: 'and back in again' };
    expect((await recover(code, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
  });

  test('[SV7] the recovery code gets back in, once: it is replaced by a new one', async () => {
    const person = await somebody(server);
    const who = { handle: person.handle, typedCode: person.recoveryCode, passphrase: 'found my way back' };
    const back = await recover(who, remoteAccount(server.browser()), device, entropy);
    if (!back.ok) throw new Error(back.problem.code);
    const opened = await back.value.open();
    expect(opened.ok && opened.value.keyring.author).toBe(person.unlocked.keyring.author);
    expect(back.value.recoveryCode).not.toBe(person.recoveryCode);
    expect((await signIn(who, remoteAccount(server.browser()), device, entropy)).ok).toBe(true);
    expect(await recover(who, remoteAccount(server.browser()), device, entropy)).toMatchObject({
      problem: { code: 'recovery-code-wrong' },
    });
    const typo = { ...who, typedCode: person.recoveryCode.replace(/^\w+/, 'zzebra') };
    expect(await recover(typo, remoteAccount(server.browser()), device, entropy)).toMatchObject({
      problem: { code: 'recovery-code-mistyped', where: 'word 1, “zzebra”' },
    });
    const stranger = { ...who, handle: 'nobody-at-all', typedCode: back.value.recoveryCode };
    expect(await recover(stranger, remoteAccount(server.browser()), device, entropy)).toMatchObject({
      problem: { code: 'recovery-code-wrong' },
    });
  });

  test('[SV8] signing out ends the session; a lost device can be signed out from another', async () => {
    const person = await somebody(server);
    const lost = server.browser();
    await signIn(person, remoteAccount(lost), device, entropy);
    const remote = remoteAccount(person.fetch);
    const devices = await remote.devices();
    if (!devices.ok) throw new Error('devices');
    expect(devices.value).toHaveLength(2);
    const other = devices.value.find(({ current }) => !current);
    await remote.signOutDevice(other?.id ?? '');
    expect((await remoteAccount(lost).current()).ok).toBe(false);
    await remote.signOut();
    expect(await remote.current()).toMatchObject({ problem: { code: 'signed-out' } });
  });

  test('[SV8] nobody can sign out somebody else’s device', async () => {
    const [one, two] = [await somebody(server), await somebody(server)];
    const devices = await remoteAccount(one.fetch).devices();
    if (!devices.ok) throw new Error('devices');
    await remoteAccount(two.fetch).signOutDevice(devices.value[0]?.id ?? '');
    expect((await remoteAccount(one.fetch).current()).ok).toBe(true);
  });

  test('[SV9][P7] a session keeps neither browser nor address', async () => {
    await somebody(server);
    const { rows } = await server.query('select "userAgent", "ipAddress" from session');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ userAgent: '', ipAddress: '' });
  });

  test('[SV10] a session cookie is out of reach for scripts and other sites', async () => {
    const person = await somebody(server);
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ handle: person.handle, signInSecret: await secretOf(person) }),
    });
    const cookie = response.headers.getSetCookie().join(';');
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
  });
});

async function secretOf(person: Awaited<ReturnType<typeof somebody>>): Promise<string> {
  const { stretch } = await import('@afterglow/care/record/keys');
  const stretched = await stretch(person.passphrase, person.unlocked.on.keyBox.stretch);
  if (!stretched.ok) throw new Error('stretch');
  return stretched.value.signInSecret;
}
