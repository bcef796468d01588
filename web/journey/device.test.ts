import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './browser.ts';
import { pointer } from './hand.ts';
import { allSent, checkIn, createAccount, go, heading, passphrase, seen } from './steps.ts';

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

const kept = (page: import('playwright-core').Page) =>
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
    device: 1,
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
  await page.reload();
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await heading(hand, 'More');
  expect(complaints()).toEqual([]);
});
