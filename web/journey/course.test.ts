import { kinds } from '@afterglow/care/record';
import { afterEach, describe, expect, test } from 'vitest';
import { type Device, openStage, type Stage } from './browser.ts';
import { dumpOf } from './dump.ts';
import { type Hand, keyboard, pointer } from './hand.ts';
import {
  allSent,
  answer,
  checkIn,
  checklist,
  createAccount,
  didItHelp,
  eveningMemo,
  go,
  hardDay,
  heading,
  lockAndUnlock,
  planForHardDays,
  planSession,
  practise,
  prepare,
  savedList,
  seen,
  sentences,
  session,
  signIn,
} from './steps.ts';

let stage: Stage;
afterEach(() => stage.close());

const day = (offset: number, clock = '08:00') => {
  const date = new Date(Date.UTC(2026, 11, 1 + offset)).toISOString().slice(0, 10);
  return `${date}T${clock}:00+01:00`;
};

/** A month: from the first page to looking back. `between` happens after the preparation. */
async function wholeCourse(device: Device, hand: Hand, handle: string, between: () => Promise<void>) {
  await device.travel(day(0));
  await createAccount(hand, stage.server.url, handle);
  await prepare(hand);
  await planSession(hand, '2026-12-04T14:00');
  await checklist(hand);
  await planForHardDays(hand);
  await answer(hand, 'phq-9', 2);
  await answer(hand, 'gad-7', 2);
  await between();

  await device.travel(day(3, '13:55'));
  await session(hand);
  await device.travel(day(3, '20:30'));
  await eveningMemo(hand);
  await device.travel(day(4, '08:10'));
  await go(hand, '/today');
  await seen(hand, 'Day 1 after session 1');
  await checkIn(hand, 6);
  await answer(hand, 'past-day', 6);
  await practise(hand);
  for (let offset = 5; offset < 15; offset++) {
    await device.travel(day(offset));
    await checkIn(hand, 5 + (offset % 3));
  }
  await device.travel(day(15));
  await hardDay(hand);
  await device.travel(day(16));
  await didItHelp(hand);
  await answer(hand, 'phq-9', 1, 1);
  await heading(hand, 'You are not alone with this.');
  await seen(hand, sentences.warning);
}

async function lookBack(device: Device, hand: Hand): Promise<void> {
  await device.travel(day(31));
  await go(hand, '/look-back');
  await heading(hand, 'PHQ-9');
  await seen(hand, 'From 16 to 9 over 2 answers: 7 lower (between 13 lower and 1 lower).');
  await seen(hand, 'Your usual range');
  await hand.press(hand.page.getByText('The same as a table').first());
  await hand.page.getByRole('cell', { name: 'session' }).first().waitFor();
}

describe('one person goes through a whole course', () => {
  test('[WB1][P1][P7] on one device, and the database holds not a word of it', async () => {
    stage = await openStage();
    const empty = await dumpOf(stage.server);
    const device = await stage.device();
    const hand = pointer(device.page);
    await wholeCourse(device, hand, 'odile-one', () => allSent(hand));
    await lookBack(device, hand);
    await lockAndUnlock(hand);
    await allSent(hand);

    const dump = await dumpOf(stage.server);
    expect(dump.text.length).toBeGreaterThan(50_000);
    // The sign-in name is the one thing that is meant to be there: so the search itself works.
    expect(dump.text).toContain('odile-one');
    expect(dump.files).toContain('odile-one');
    // Every word that was typed, every kind and questionnaire, but for words PostgreSQL itself uses.
    const typed = Object.values(sentences).flatMap((sentence) => sentence.split(/[^a-zA-Z]+/));
    const named = [...kinds.map(({ kind }) => kind), 'phq-9', 'gad-7', 'ketamine', 'iv-infusion'];
    const telling = [...new Set([...typed, ...named])].filter(
      (word) => word.length > 4 && !`${empty.files}${empty.text}`.includes(word),
    );
    expect(telling.length).toBeGreaterThan(40);
    expect(telling.filter((word) => dump.text.includes(word))).toEqual([]);
    expect(telling.filter((word) => dump.files.includes(word))).toEqual([]);
    expect(stage.server.logged()).not.toMatch(/odile|quince|lighthouse|phq/i);
    expect(device.complaints()).toEqual([]);
  });

  test('[WB2][P2][P3] with the network cut for the second half, and everything arrives afterwards, once', async () => {
    stage = await openStage();
    const device = await stage.device();
    const hand = pointer(device.page);
    await wholeCourse(device, hand, 'odile-two', async () => {
      await allSent(hand);
      await device.page.evaluate(() => navigator.serviceWorker.ready);
      await device.context.setOffline(true);
      await device.page.reload();
      await device.page.getByRole('navigation', { name: 'Afterglow' }).waitFor();
    });
    await lookBack(device, hand);
    await seen(hand, /\d+ waiting/);
    await lockAndUnlock(hand);
    const offline = await savedList(hand);

    await device.context.setOffline(false);
    await allSent(hand);
    const online = await savedList(hand);
    expect(online.length).toBe(offline.length);
    expect(online.every((row) => row.includes('Sent'))).toBe(true);
    const { rows } = await stage.server.query(
      'select count(*)::int as entries, count(distinct entry_id)::int as ids from entry',
    );
    expect(rows[0].entries).toBe(rows[0].ids);
    // Every line on the screen, and the entries that were corrected by later ones.
    expect(rows[0].entries).toBeGreaterThanOrEqual(online.length);
    const chunks = await stage.server.query('select count(*)::int as chunks from attachment_chunk');
    expect(chunks.rows[0].chunks).toBeGreaterThan(0);
    expect(device.complaints()).toEqual([]);
  });

  test('[WB3][P3] on two devices, which end up with the same record', async () => {
    stage = await openStage();
    const phone = await stage.device();
    const laptop = await stage.device({ viewport: { width: 1280, height: 800 } });
    const [onPhone, onLaptop] = [pointer(phone.page), pointer(laptop.page)];
    await wholeCourse(phone, onPhone, 'odile-three', async () => {
      await allSent(onPhone);
      await laptop.travel(day(1));
      await signIn(onLaptop, stage.server.url, 'odile-three');
      await heading(onLaptop, /Good/);
      await checkIn(onLaptop, 4, 'tired');
      await go(onLaptop, '/goals');
      await heading(onLaptop, sentences.goal);
      await onLaptop.press(laptop.page.getByRole('button', { name: 'Reached' }));
      await allSent(onLaptop);
      await laptop.context.setOffline(true);
      await checkIn(onLaptop, 3, 'numb');
    });
    await phone.travel(day(17));
    await laptop.travel(day(17));
    await laptop.context.setOffline(false);
    await allSent(onPhone);
    await allSent(onLaptop);
    // The server's hint brings the other's entries without anybody asking.
    await expect.poll(() => savedList(onLaptop), { timeout: 30_000 }).toEqual(await savedList(onPhone));
    const shown = await savedList(onPhone);
    await expect.poll(() => savedList(onPhone), { timeout: 30_000 }).toEqual(shown);
    await go(onLaptop, '/journal');
    await onLaptop.press(laptop.page.getByRole('button', { name: /^Listen/ }));
    await laptop.page.locator('audio').waitFor();
    expect([...phone.complaints(), ...laptop.complaints()]).toEqual([]);
  });

  test('[WB4] with the keyboard alone, at 320 px and at 200 % text', async () => {
    stage = await openStage();
    const device = await stage.device({ viewport: { width: 320, height: 640 } });
    await device.context.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      }),
    );
    const hand = keyboard(device.page);
    await wholeCourse(device, hand, 'odile-four', async () => undefined);
    await lookBack(device, hand);
    await lockAndUnlock(hand);
    await allSent(hand);
    expect(device.complaints()).toEqual([]);
  });
});
