import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';
import { pointer } from './hand.ts';
import { allSent, checkIn, createAccount, go, heading, passphrase, seen, signIn } from './steps.ts';

let stage: Stage;
// A built app of this test's own, which it can change under a running browser.
const webFolder = mkdtempSync(join(tmpdir(), 'afterglow-web-'));
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '..', 'dist'), webFolder, { recursive: true });
  stage = await openStage({ AFTERGLOW_WEB: webFolder });
});
afterAll(async () => {
  await stage.close();
  rmSync(webFolder, { recursive: true });
});

const kept = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('afterglow');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counts = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<[string, number]>((resolve) => {
            const counting = database.transaction(name).objectStore(name).count();
            counting.onsuccess = () => resolve([name, counting.result]);
          }),
      ),
    );
    database.close();
    return Object.fromEntries(counts);
  });

test('[WB17] leaving a device says what would be lost, and leaves nothing of the account behind', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'leaving');
  await checkIn(hand, 4);
  await allSent(hand);
  await context.setOffline(true);
  await go(hand, '/journal');
  await page.getByLabel('Your words').fill('Only here');
  await page.getByRole('button', { name: 'Save the page' }).click();
  await seen(hand, '1 waiting');
  await page.getByLabel('Your words').fill('Half a sentence');
  await go(hand, '/more');
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByText('Somebody else’s device?').click();
  await seen(hand, '1 entry is only here and would be lost.');
  const remove = page.getByRole('button', { name: 'Remove it from this device' });
  await remove.click({ force: true });
  await heading(hand, 'Welcome back');
  expect(await kept(page)).toMatchObject({ account: 1, entry: 2, draft: 1 });
  await page.getByLabel('Lose what is only here').check();
  await remove.click();
  await heading(hand, 'Afterglow');
  expect(await kept(page)).toEqual({
    account: 0,
    chunk: 0,
    // Its id, how long it was to stay open, and that the server is still to be told.
    device: 3,
    draft: 0,
    entry: 0,
    open: 0,
    record: 0,
  });
});

test('[WB18] a newer version waits until the person takes it, and what is typed is kept', async () => {
  const { page } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'renewing');
  await go(hand, '/journal');
  await page.getByLabel('Your words').fill('In the middle of a sen');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const worker = join(webFolder, 'service-worker.js');
  const code = readFileSync(worker, 'utf8');
  const [name = ''] = /afterglow \$\{[^}]+\}|`afterglow [^`]*`/.exec(code) ?? [];
  expect(name).not.toBe('');
  writeFileSync(worker, code.replace(name, name.replace('afterglow ', 'afterglow newer ')));
  rmSync(`${worker}.br`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  const take = page.getByRole('button', { name: 'Use it now' });
  await take.waitFor();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  const reloaded = page.waitForEvent('load');
  await take.click();
  await reloaded;
  await expect.poll(() => page.getByLabel('Your words').inputValue()).toBe('In the middle of a sen');
  expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining('newer')]);
});

test('[WB2][P3] every page opens from nothing without a network', async () => {
  const { page, context, complaints } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'far-away');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  const paths = ['/today', '/prepare', '/expect', '/session', '/practise', '/measures/phq-9', '/hard-day'];
  for (const path of [
    ...paths,
    '/look-back',
    '/settings',
    '/saved',
    '/help-now',
    '/session/now',
    '/evening',
  ]) {
    await page.goto(stage.server.url + path);
    await page.getByRole('heading', { level: 1 }).or(page.getByText('I need you')).first().waitFor();
    expect(await page.getByText('Something went wrong').count(), path).toBe(0);
  }
  await go(hand, '/more');
  await page.getByRole('button', { name: 'Lock' }).click();
  await heading(hand, 'Welcome back');
  await page.reload();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await heading(hand, 'More');
  expect(complaints()).toEqual([]);
});

test('[WB17] left without a network, this device is signed out as soon as there is one', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'leaving-offline');
  await allSent(hand);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await go(hand, '/settings');
  await page.getByText('Leave this device').click();
  await page.getByLabel('I know how to get back in').check();
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await heading(hand, 'Afterglow');
  const session = () =>
    page.evaluate(async () => (await fetch('/api/sessions/current', { cache: 'no-store' })).status);
  await context.setOffline(false);
  expect(await session()).toBe(200);
  await page.reload();
  await expect.poll(session).toBe(401);
});

test('[WB19] pages in the room do not lock while they are used, everything else does', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'in-the-room', 'used by others');
  const quarterHours = async (count: number) => {
    for (let i = 0; i < count * 16; i++) await context.clock.fastForward(60_000);
  };
  await go(hand, '/session/now');
  await page.getByText('I need you').waitFor();
  await quarterHours(3);
  expect(await page.getByText('I need you').count()).toBe(1);
  await go(hand, '/today');
  await quarterHours(2);
  await heading(hand, 'Welcome back');
});

test('[WB19] a lock in the same moment as a touch holds', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'locking');
  await go(hand, '/more');
  await context.clock.fastForward(120_000);
  await page.getByRole('button', { name: 'Lock' }).focus();
  await page.keyboard.press('Enter');
  await heading(hand, 'Welcome back');
  expect((await kept(page)).open).toBe(0);
  await page.reload();
  await heading(hand, 'Welcome back');
});

test('[WB19] how long a device stays open is the choice made on it, and at first the careful one', async () => {
  const { page } = await stage.device();
  const hand = pointer(page);
  await page.goto(`${stage.server.url}/create`);
  expect(await page.getByLabel(/used by others/).isChecked()).toBe(true);
  await createAccount(hand, stage.server.url, 'remembering', 'is mine');
  await go(hand, '/more');
  await page.getByRole('button', { name: 'Lock' }).click();
  expect(await page.getByLabel(/is mine/).isChecked()).toBe(true);
  await page.getByLabel(/used by others/).check();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await heading(hand, 'More');
  await page.reload();
  await heading(hand, 'Welcome back');
  expect(await page.getByLabel(/used by others/).isChecked()).toBe(true);
});

test('[WB6] a recovery code that was never said to be safe is asked after', async () => {
  const { page } = await stage.device();
  const hand = pointer(page);
  await page.goto(`${stage.server.url}/create`);
  await page.getByLabel('Sign-in name').fill('interrupted');
  await page.getByLabel('Passphrase').fill(passphrase);
  await seen(hand, /^(Good|Very good)\.$/);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await heading(hand, 'Your recovery code');
  await page.reload();
  await signIn(hand, stage.server.url, 'interrupted');
  await seen(hand, 'You have not said that your recovery code is safe.');
  await page.getByRole('link', { name: 'Make a new recovery code' }).click();
  await page.getByText('A new recovery code', { exact: true }).click();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Make a new code' }).click();
  await page.getByLabel('I have the twelve words in a safe place').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('You have not said').waitFor({ state: 'detached' });
});

test('[WB9][P2] a recording that was cut off is kept, whatever is recorded after it', async () => {
  const { page } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'speaking');
  const speak = async () => {
    await go(hand, '/evening');
    await page.getByRole('button', { name: 'Speak' }).click();
    await heading(hand, 'I am listening.');
    await expect.poll(async () => (await kept(page)).chunk, { timeout: 15_000 }).toBeGreaterThan(0);
  };
  await speak();
  await page.reload();
  await seen(hand, 'A recording was interrupted');
  const before = (await kept(page)).chunk ?? 0;
  await page.getByRole('button', { name: 'Speak' }).click();
  await heading(hand, 'I am listening.');
  await expect.poll(async () => (await kept(page)).chunk, { timeout: 15_000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Done' }).click();
  await seen(hand, 'Saved on this device.');
  await page.reload();
  await seen(hand, 'A recording was interrupted');
  await page.getByRole('button', { name: 'Keep them' }).click();
  await page.getByText('A recording was interrupted').waitFor({ state: 'detached' });
  // Leaving in the middle keeps what was said as well.
  const settled = (await kept(page)).chunk ?? 0;
  await page.getByRole('button', { name: 'Speak' }).click();
  await heading(hand, 'I am listening.');
  await expect.poll(async () => (await kept(page)).chunk, { timeout: 15_000 }).toBeGreaterThan(settled);
  await page.getByRole('link', { name: 'Not tonight' }).click();
  await go(hand, '/saved');
  await expect
    .poll(() => page.getByRole('cell', { name: 'Voice memo' }).count(), { timeout: 10_000 })
    .toBe(3);
});

test('[WB7] without a network a passphrase is not changed, and the page says so', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'changing-offline');
  await go(hand, '/settings');
  await page.getByText('Change the passphrase').click();
  await page.getByLabel('The passphrase you have').fill(passphrase);
  await page.getByLabel('The new one').fill('nine copper kettles hum at midnight');
  await seen(hand, /^(Good|Very good)\.$/);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Change it' }).click();
  await seen(hand, 'this cannot be done without it');
  await seen(hand, 'Nothing was changed.');
  await context.setOffline(false);
  const other = await stage.device();
  await signIn(pointer(other.page), stage.server.url, 'changing-offline');
  await heading(pointer(other.page), /Good|Still/);
});

test('[WB17] leaving in one tab takes along what is typed in another', async () => {
  const { page, context } = await stage.device();
  const hand = pointer(page);
  await createAccount(hand, stage.server.url, 'two-tabs');
  const second = await context.newPage();
  await second.goto(`${stage.server.url}/journal`);
  await second.getByLabel('Your words').fill('Half a sentence in the other tab');
  await go(hand, '/settings');
  await page.getByText('Leave this device').click();
  await page.getByLabel('I know how to get back in').check();
  await second.getByLabel('Your words').fill('Half a sentence in the other tab, and more');
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await heading(hand, 'Afterglow');
  await heading(pointer(second), 'Afterglow');
  await page.waitForTimeout(600);
  expect(await kept(page)).toMatchObject({ account: 0, draft: 0, entry: 0, record: 0 });
});
