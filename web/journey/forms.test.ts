import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Device, openStage, type Stage } from './browser.ts';
import { type Hand, pointer } from './hand.ts';
import {
  allSent,
  createAccount,
  go,
  heading,
  lockAndUnlock,
  planForHardDays,
  planSession,
  seen,
  sentences,
  signIn,
} from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

let people = 0;
async function somebody(on?: string): Promise<{ device: Device; page: Page; hand: Hand; handle: string }> {
  const device = await stage.device();
  if (on !== undefined) await device.travel(on);
  const hand = pointer(device.page);
  const handle = `writing-${people++}`;
  await createAccount(hand, stage.server.url, handle);
  return { device, page: device.page, hand, handle };
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const unfold = (page: Page, text: string) => page.locator('summary', { hasText: text }).first().click();
const alerts = (page: Page, text: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: text }).first();

/** From now on the browser answers as one without room does, until the function it gives back is called. */
async function withoutRoom(page: Page, method: 'add' | 'put'): Promise<() => Promise<void>> {
  await page.evaluate((name) => {
    const kept = IDBObjectStore.prototype[name];
    Object.assign(window, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { [name]: kept }) });
    IDBObjectStore.prototype[name] = () => {
      throw new DOMException('Encountered full disk', 'QuotaExceededError');
    };
  }, method);
  return () => page.evaluate(() => (window as unknown as { freeSpace(): void }).freeSpace());
}

describe('a dangerous answer', () => {
  test('[WB25][P5] is met under its own question, on the same screen, read out, and not hidden again', async () => {
    const { page, hand } = await somebody();
    await go(hand, '/measures/phq-9');
    const ninth = page.getByRole('group', { name: /^9\. / });
    await ninth.waitFor();
    const region = page.getByRole('alert').first();
    expect(await region.innerText()).toBe('');
    await ninth.getByRole('radio').nth(1).check();
    await alerts(page, 'Whom you can call now').waitFor();
    const help = page.getByRole('heading', { name: 'You are not alone with this.' });
    await expect.poll(() => help.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await ninth.evaluate((one) => one.getBoundingClientRect().bottom > 0)).toBe(true);
    const [underNinth, aboveNext] = await page.evaluate(() => {
      const groups = [...document.querySelectorAll('fieldset')];
      const card = document.querySelector('[role=alert] ~ section');
      return [8, 9].map((index) => card?.compareDocumentPosition(groups[index] as Node));
    });
    expect([underNinth, aboveNext]).toEqual([2, 4]);

    // A slip of the thumb does not take it away, nor does a lock.
    await ninth.getByRole('radio').nth(0).check();
    await help.waitFor();
    await lockAndUnlock(hand);
    await go(hand, '/measures/phq-9');
    await help.waitFor();

    await ninth.getByRole('radio').nth(1).check();
    await press(page, 'Save what is answered');
    await heading(hand, 'Thank you.');
    const order = await page.locator('main').innerText();
    expect(order.indexOf('You are not alone with this.')).toBeLessThan(
      order.indexOf('Saved on this device.'),
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

describe('nothing that was typed is dropped', () => {
  test('[WB9] a hard day that is noted is not emptied by coming back to it', async () => {
    const { page, hand } = await somebody();
    await go(hand, '/hard-day');
    await unfold(page, 'Say more');
    await page.getByLabel('In words').fill(sentences.setback);
    await press(page, 'It is one');
    await heading(hand, 'Marked as a hard day');
    for (const away of [() => go(hand, '/today'), () => page.reload()]) {
      await away();
      await go(hand, '/hard-day');
      await press(page, 'Save again');
      await seen(hand, 'Saved on this device.');
      await unfold(page, 'Say more');
      expect(await page.getByLabel('In words').inputValue()).toBe(sentences.setback);
    }
  });

  test('[WB9] what is too much or half is refused by name, and kept', async () => {
    const { page, hand } = await somebody();
    const lines = Array.from({ length: 13 }, (_, line) => `Line ${line}`).join('\n');
    await go(hand, '/safety-plan');
    await page.getByLabel(/What I can do alone/).fill(lines);
    await press(page, 'Save the plan');
    await alerts(page, '“2. What I can do alone”: There are 13 lines here').waitFor();
    expect(await page.getByLabel(/What I can do alone/).inputValue()).toBe(lines);
    await page.getByLabel(/What I can do alone/).fill('Walk');
    await press(page, 'Save the plan');
    await heading(hand, 'Safety plan');

    await go(hand, '/intention');
    await page.getByLabel('I want to turn towards').fill(sentences.intention);
    await page.getByLabel('When', { exact: true }).fill(sentences.situation);
    await page.getByLabel('Small things that bring it back').fill('a,b,c,d,e,f');
    await press(page, 'Save the intention');
    await alerts(page, '“then I”: Write what you do then as well').waitFor();
    await alerts(page, 'There are 6 things here').waitFor();
    await page.getByLabel('then I').fill(sentences.response);
    await page.getByLabel('Small things that bring it back').fill('a,b');
    await press(page, 'Save the intention');
    await heading(hand, sentences.intention);
  });

  test('[WB9] every form keeps what is typed through leaving, a reload and the lock', async () => {
    const { page, hand } = await somebody();
    await go(hand, '/session');
    await page.getByLabel('Date and time').fill('2031-05-06T07:08');
    await planSession(hand, '2031-05-06T07:08');
    await press(page, 'It begins now');
    const forms = [
      ['/session', 'Dose as prescribed', 'Amount in mg', '35'],
      ['/session', 'Dose as prescribed', 'Prescribed by', sentences.person],
      ['/support', undefined, 'Name', sentences.person],
      ['/support', undefined, 'Hours', 'until six'],
      ['/coping', 'Triggers', 'The situation', sentences.trigger],
      ['/practise/walk', undefined, 'A note', sentences.setback],
      ['/checklist', undefined, 'Upper', '12'],
      ['/checklist', 'Add a note', 'Note: Ask about your medicines', sentences.why],
    ] as const;
    const open = async ([path, fold, label]: (typeof forms)[number]) => {
      await go(hand, '/more');
      await go(hand, path);
      await page.locator('h1').waitFor();
      if (fold !== undefined) await unfold(page, fold);
      return page.getByLabel(label, { exact: true }).first();
    };
    for (const form of forms) await (await open(form)).fill(form[3]);
    await go(hand, '/more');
    const kept = async () => {
      const values: string[] = [];
      for (const form of forms) {
        const field = await open(form);
        await expect.poll(() => field.inputValue()).not.toBe('');
        values.push(await field.inputValue());
      }
      return values;
    };
    const typed = forms.map(([, , , text]) => text);
    expect(await kept()).toEqual(typed);
    await page.waitForTimeout(400);
    await page.reload();
    expect(await kept()).toEqual(typed);
    await lockAndUnlock(hand);
    expect(await kept()).toEqual(typed);
  });
});

describe('what was noted by mistake', () => {
  test('[WB26] a dose is written once however often it is pressed, corrected, and taken back', async () => {
    const { page, hand } = await somebody();
    await planSession(hand, '2031-05-06T07:08');
    await press(page, 'It is cancelled');
    await press(page, 'It is not cancelled');
    await press(page, 'It begins now');
    await unfold(page, 'Dose as prescribed');
    expect(await page.getByLabel('Medicine').inputValue()).toBe('');
    expect(await page.getByLabel('How it was given').inputValue()).toBe('');
    await page.getByLabel('Medicine').selectOption({ label: 'Esketamine' });
    await page.getByLabel('How it was given').selectOption({ label: 'Nasal spray' });
    await page.getByLabel('Amount in mg').fill('48');
    await page.getByRole('button', { name: 'Write it down' }).dblclick();
    const doses = page.locator('li').filter({ hasText: /^Esketamine, / });
    await doses.first().waitFor();
    await press(page, 'Correct it');
    await page.getByLabel('Amount in mg').fill('84');
    await press(page, 'Save the correction');
    await doses.filter({ hasText: '84 mg' }).waitFor();
    expect(await doses.count()).toBe(1);
    await doses.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => doses.count()).toBe(0);

    await unfold(page, 'Correct what is noted');
    await press(page, 'Correct the time');
    await page.getByLabel('Began at').fill('2030-01-01T09:30');
    expect(await page.getByText('That time is still to come.').count()).toBe(1);
    await page.getByLabel('Began at').fill('2026-01-02T09:30');
    await press(page, 'Save the time');
    await unfold(page, 'Sessions so far');
    await unfold(page, 'Correct session 1');
    await seen(hand, /^Began: .*2 Jan, 09:30/);
    await page
      .locator('li')
      .filter({ hasText: /^Began/ })
      .getByRole('button', { name: 'Take it back' })
      .click();
    await page.getByRole('button', { name: 'It begins now' }).waitFor();
  });

  test('[WB26] a reading of blood pressure is corrected and taken back', async () => {
    const { page, hand } = await somebody();
    await go(hand, '/checklist');
    await page.getByLabel('Upper').fill('190');
    await page.getByLabel('Lower').fill('84');
    await press(page, 'Save the reading');
    await seen(hand, /call your clinician now/);
    await unfold(page, 'Readings so far (1)');
    await press(page, 'Correct it');
    await page.getByLabel('Upper').nth(1).fill('119');
    await press(page, 'Save the correction');
    await seen(hand, 'Below 140 over 90.');
    await press(page, 'Take it back');
    await page.getByText('Readings so far').waitFor({ state: 'detached' });
    expect(await page.getByText('119 over 84').count()).toBe(0);
  });
});

test('[WB10] a write that fails is said where it was begun, and nothing pretends to be kept', async () => {
  const { page, hand } = await somebody();
  await planForHardDays(hand);
  await go(hand, '/goals');
  await page.getByLabel('A goal').fill(sentences.goal);
  await press(page, 'Save the goal');
  await heading(hand, sentences.goal);
  const freeRoom = await withoutRoom(page, 'add');
  for (const [path, name] of [
    ['/goals', 'Reached'],
    ['/coping', 'Take it off the plan'],
    ['/support', 'Remove'],
  ] as const) {
    await go(hand, path);
    await press(page, name);
    await alerts(page, 'This device has no room left.').waitFor();
  }
  await freeRoom();
  await go(hand, '/safety-plan');
  const tick = page.getByLabel('Show it on this device without the passphrase');
  const freeAgain = await withoutRoom(page, 'put');
  await tick.click();
  await alerts(page, 'This device has no room left.').waitFor();
  expect(await tick.isChecked()).toBe(false);
  await freeAgain();
});

test('[WB27] the plan kept readable without the passphrase follows what another device changed', async () => {
  const { page, hand, handle } = await somebody();
  await planForHardDays(hand);
  await go(hand, '/safety-plan');
  await page.getByLabel('Show it on this device without the passphrase').check();
  await allSent(hand);
  const other = await stage.device();
  const onOther = pointer(other.page);
  await signIn(onOther, stage.server.url, handle);
  await heading(onOther, /Good|Still/);
  await go(onOther, '/safety-plan');
  await seen(onOther, sentences.warning);
  await press(other.page, 'Change it');
  await other.page.getByLabel(/Signs that it is coming/).fill('The kettle stays cold');
  await press(other.page, 'Save the plan');
  await allSent(onOther);

  // On the first device nobody has the plan open; it only has to hear of it.
  await go(hand, '/today');
  await go(hand, '/saved');
  await press(page, 'Send now');
  await go(hand, '/safety-plan');
  await seen(hand, 'The kettle stays cold');
  await go(hand, '/more');
  await press(page, 'Lock');
  await page.getByLabel('Passphrase').waitFor();
  await go(hand, '/help-now');
  await seen(hand, 'The kettle stays cold');
  expect(await page.getByText(sentences.warning).count()).toBe(0);
});

test('[WB28] a title that changes with the hour takes neither the focus nor the place on the page', async () => {
  const { device, page } = await somebody('2026-12-01T11:30:00+01:00');
  await page.getByRole('heading', { name: /^Good morning/ }).waitFor();
  const link = page.getByRole('link', { name: 'In danger? Help, now' });
  await link.focus();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const place = await page.evaluate(() => window.scrollY);
  await device.travel('2026-12-01T12:30:00+01:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('heading', { name: /^Good afternoon/ }).waitFor();
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await page.title()).toMatch(/^Good afternoon/);
});
