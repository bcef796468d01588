import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemoPerson } from '../../cli/demo.ts';
import { type Device, openStage, type Stage } from './browser.ts';
import { pointer } from './hand.ts';
import { allSent, go, signIn } from './steps.ts';

const inside = [
  '/today',
  '/check-in',
  '/prepare',
  '/goals',
  '/intention',
  '/checklist',
  '/expect',
  '/journal',
  '/session',
  '/practise',
  '/practise/walk',
  '/practise/affirmation',
  '/thought-record',
  '/measures',
  '/measures/phq-9',
  '/measures/gad-7',
  '/measures/pcl-5',
  '/measures/past-day',
  '/hard-day',
  '/coping',
  '/safety-plan',
  '/support',
  '/look-back',
  '/more',
  '/settings',
  '/saved',
  '/help-now',
] as const;
const inTheRoom = ['/session/now', '/evening', '/calm/breathing', '/calm/meditation'] as const;
const outside = ['/', '/create', '/join', '/recover', '/help-now'] as const;

let stage: Stage;
let open: Device;
let closed: Device;
let locked: Device;
let fresh: Device;
beforeAll(async () => {
  stage = await openStage();
  const person = await makeDemoPerson(stage.server.url);
  [open, closed, locked, fresh] = await Promise.all([
    stage.device(),
    stage.device(),
    stage.device(),
    stage.device(),
  ]);
  for (const device of [open, locked]) {
    const hand = pointer(device.page);
    await signIn(hand, stage.server.url, person.handle, person.passphrase);
    await allSent(hand);
  }
  await go(pointer(locked.page), '/more');
  await locked.page.getByRole('button', { name: 'Lock' }).click();
  await locked.page.getByRole('button', { name: 'Unlock' }).waitFor();
  await closed.page.goto(stage.server.url);
  // As far as the twelve words, and no further.
  await fresh.page.goto(`${stage.server.url}/create`);
  await fresh.page.getByLabel('Sign-in name').fill('just-arrived');
  await fresh.page.getByLabel('Passphrase').fill(person.passphrase);
  await fresh.page.getByText(/^(Good|Very good)\.$/).waitFor();
  await fresh.page.getByRole('button', { name: 'Create the account' }).click();
  await fresh.page.getByRole('heading', { name: 'Your recovery code' }).waitFor();
});
afterAll(() => stage.close());

type Look = 'light' | 'dark' | 'session';

/** A screen: a page by its address, or what a page becomes once something was pressed. */
interface Screen {
  readonly name: string;
  readonly device: () => Device;
  readonly room?: true;
  reach(page: Page): Promise<unknown>;
}

const at = (path: string, device: () => Device): Screen => ({
  name: path,
  device,
  reach: (page) => go(pointer(page), path),
});

/** PHQ-9 with its ninth question answered so that somebody should be asked for help. */
async function raise(page: Page): Promise<void> {
  await go(pointer(page), '/measures/phq-9');
  const asked = page.getByRole('button', { name: 'My clinician asked for it today' });
  const ninth = page.getByRole('group', { name: /^9\. / });
  await asked.or(ninth).first().waitFor();
  if (await asked.isVisible()) await asked.click();
  await ninth.getByRole('radio').nth(2).check();
  await page.getByRole('heading', { name: 'You are not alone with this.' }).waitFor();
}

const becoming: readonly Screen[] = [
  { name: 'help raised by an answer', device: () => open, reach: raise },
  {
    name: 'the result of a questionnaire',
    device: () => open,
    async reach(page) {
      await raise(page);
      await page.getByRole('button', { name: /^Save/ }).click();
      await page.getByRole('heading', { name: 'Thank you.' }).waitFor();
    },
  },
  {
    name: 'the evidence for a claim',
    device: () => open,
    async reach(page) {
      await go(pointer(page), '/practise/walk');
      await page.getByRole('button', { name: /^Evidence/ }).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'a form that was refused',
    device: () => open,
    async reach(page) {
      await go(pointer(page), '/practise/meal');
      await page.getByLabel('Minutes').fill('long');
      await page.getByRole('button', { name: 'I did it' }).click();
      await page.getByRole('alert').getByText('Not saved yet.').waitFor();
    },
  },
  {
    name: 'the locked app',
    device: () => locked,
    async reach(page) {
      await page.reload();
      await page.getByRole('button', { name: 'Unlock' }).waitFor();
    },
  },
  {
    name: 'a wrong passphrase',
    device: () => locked,
    async reach(page) {
      await page.getByLabel('Passphrase').fill('something else entirely');
      await page.getByRole('button', { name: 'Unlock' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'the recovery code',
    device: () => fresh,
    reach: (page) => page.getByRole('heading', { name: 'Your recovery code' }).waitFor(),
  },
];

const screens: readonly Screen[] = [
  ...inside.map((path) => at(path, () => open)),
  ...inTheRoom.map((path) => ({ ...at(path, () => open), room: true as const })),
  ...outside.map((path) => at(path, () => closed)),
  ...becoming,
];

async function show(screen: Screen, look: Look): Promise<Page> {
  const { page } = screen.device();
  await screen.reach(page);
  await page.locator('h1').first().waitFor();
  // Every fold is opened: what is inside is part of the screen.
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  }, look);
  await page.getByText('One moment…').waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.querySelector('figure > div:empty'));
  // Colours that are still changing into those of the theme are nobody's colours.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return page;
}

/** Looks at every screen, on a window of this width, and gathers what is wrong with its name. */
async function onEvery(
  width: number,
  lookOf: (screen: Screen) => Look,
  wrongWith: (page: Page, screen: Screen) => Promise<readonly string[]>,
): Promise<string[]> {
  const all: string[] = [];
  for (const screen of screens) {
    await screen.device().page.setViewportSize({ width, height: 844 });
    const page = await show(screen, lookOf(screen));
    for (const wrong of await wrongWith(page, screen)) all.push(`${screen.name}: ${wrong}`);
  }
  return all;
}

async function violations(page: Page): Promise<string[]> {
  // The whole page at once: what lies under the way around at the bottom can be scrolled out from under it.
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height: height + 844 });
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: machine } = window as unknown as { axe: typeof axe };
    const { violations: all } = await machine.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  return found;
}

describe('every screen by machine (WCAG 2.2 AA)', () => {
  test.each<Look>(['light', 'dark', 'session'])('[WB20] axe finds nothing in the %s theme', async (look) => {
    expect(await onEvery(390, () => look, violations)).toEqual([]);
  });
});

describe('small screens and large letters', () => {
  /** What runs off the side, the innermost of it, or nothing where the page is not wider than the screen. */
  const overflow = (page: Page) =>
    page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const { scrollWidth } = document.documentElement;
      if (scrollWidth <= room) return [];
      const beyond = (element: Element) => element.getBoundingClientRect().right > room + 0.5;
      const which = [...document.querySelectorAll('body *')]
        .filter((element) => beyond(element) && ![...element.children].some(beyond))
        .map((element) => `${element.tagName} “${element.textContent?.trim().slice(0, 40)}”`);
      return [`runs ${scrollWidth - room} px off the side: ${which.join(', ')}`];
    });

  /** Controls smaller than a finger, and answers that something else lies over. */
  const untouchable = (page: Page, least: number) =>
    page.evaluate((size) => {
      const wrong: string[] = [];
      const controls = document.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary, a[href]',
      );
      for (const control of controls) {
        const target = control.closest('label') ?? control;
        if (!target.checkVisibility({ visibilityProperty: true })) continue;
        // A link in a sentence is as high as its line; WCAG leaves it out as well.
        const inSentence = control.tagName === 'A' && getComputedStyle(control).display === 'inline';
        target.scrollIntoView({ block: 'nearest' });
        const box = target.getBoundingClientRect();
        if (box.width === 0 || box.bottom < 0) continue;
        const name = (control.textContent || control.getAttribute('aria-label') || control.id)
          .trim()
          .slice(0, 40);
        if (!inSentence && (box.height < size - 0.5 || box.width < size - 0.5)) {
          wrong.push(`${control.tagName} “${name}” is ${Math.round(box.width)} × ${Math.round(box.height)}`);
        }
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const nav = document.querySelector('nav');
        if (over !== null && nav?.contains(over) && !nav.contains(control))
          wrong.push(`“${name}” lies under the nav`);
      }
      return wrong;
    }, least);

  test.each([
    ['at 320 px', 320, '100%'],
    ['on a phone', 390, '100%'],
    ['at 200 % text', 390, '200%'],
    ['on a desktop', 1280, '100%'],
  ])('[WB21] nothing runs off the side, everything can be touched: %s', async (_, width, letters) => {
    const lookOf = ({ room }: Screen): Look => (room ? 'session' : 'light');
    const wrong = await onEvery(width, lookOf, async (page, { room }) => {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      await page.waitForTimeout(150);
      const found = [...(await overflow(page)), ...(await untouchable(page, room ? 64 : 44))];
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('[WB22] letters are never smaller than 16 px', async () => {
    const small = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`),
      );
    expect(await onEvery(390, () => 'light', small)).toEqual([]);
  });
});

describe('quiet', () => {
  test.each([
    ['for longer than 200 ms', 'no-preference', 0.2],
    ['where less motion is asked for', 'reduce', 0],
  ] as const)('[WB23][P7] nothing moves %s', async (_, reducedMotion, most) => {
    for (const { page } of [open, closed, locked, fresh]) await page.emulateMedia({ reducedMotion });
    const moving = (page: Page) =>
      page.evaluate((longest) => {
        const styles = [...document.querySelectorAll('body *')].flatMap((element) =>
          ['', '::before', '::after', '::backdrop'].map((part) => ({
            name: `${element.tagName}${part} ${element.className}`,
            style: getComputedStyle(element, part),
          })),
        );
        const moves = styles.filter(
          ({ style }) =>
            style.animationName !== 'none' ||
            style.transitionDuration.split(',').some((one) => Number.parseFloat(one) > longest),
        );
        return moves.map(({ name }) => name);
      }, most);
    expect(await onEvery(390, () => 'light', moving)).toEqual([]);
  });

  test('[WB23] the circle that breathes stands still where less motion is asked for', async () => {
    const { page } = open;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await go(pointer(page), '/calm/breathing');
    await page.getByRole('button', { name: 'Begin' }).click();
    const orb = page.locator('[style*="scale"]');
    await page.getByRole('heading', { name: /^(In|Out)$/ }).waitFor();
    const before = await orb.getAttribute('style');
    await page.waitForTimeout(1200);
    expect(await orb.getAttribute('style')).toBe(before);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  // Last, when every screen has been looked at.
  test('[WB23][P7] no screen asks anybody else for anything, or complains', () => {
    expect([open, closed, locked, fresh].flatMap((device) => device.complaints())).toEqual([]);
  });
});
