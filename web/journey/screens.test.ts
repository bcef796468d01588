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
beforeAll(async () => {
  stage = await openStage();
  const person = await makeDemoPerson(stage.server.url);
  open = await stage.device();
  closed = await stage.device();
  const hand = pointer(open.page);
  await signIn(hand, stage.server.url, person.handle, person.passphrase);
  await allSent(hand);
  await closed.page.goto(stage.server.url);
});
afterAll(() => stage.close());

type Look = 'light' | 'dark' | 'session';

async function show(device: Device, path: string, look: Look): Promise<Page> {
  const { page } = device;
  await go(pointer(page), path);
  await page.locator('h1').first().waitFor();
  // Every fold is opened: what is inside is part of the screen.
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  }, look);
  await page.getByText('One moment…').waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.querySelector('figure > div:empty'));
  return page;
}

async function violations(page: Page): Promise<string[]> {
  // The whole page at once: what lies under the way around at the bottom can be scrolled out from under it.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height: Math.max(844, height + 100) });
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
    const found: string[] = [];
    const visit = async (device: Device, paths: readonly string[]) => {
      for (const path of paths) {
        const page = await show(device, path, look);
        for (const violation of await violations(page)) found.push(`${path} ${violation}`);
      }
    };
    await visit(open, inside);
    await visit(open, inTheRoom);
    await visit(closed, outside);
    expect(found).toEqual([]);
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
    await open.page.setViewportSize({ width, height: 800 });
    const wrong: string[] = [];
    for (const path of [...inside, ...inTheRoom]) {
      const room = (inTheRoom as readonly string[]).includes(path);
      const page = await show(open, path, room ? 'session' : 'light');
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      await page.waitForTimeout(150);
      for (const one of await overflow(page)) wrong.push(`${path} ${one}`);
      for (const one of await untouchable(page, room ? 64 : 44)) wrong.push(`${path} ${one}`);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    }
    expect(wrong).toEqual([]);
  });

  test('[WB22] letters are never smaller than 16 px', async () => {
    await open.page.setViewportSize({ width: 390, height: 844 });
    const small: string[] = [];
    for (const path of [...inside, ...inTheRoom]) {
      const page = await show(open, path, 'light');
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`),
      );
      for (const one of found) small.push(`${path} ${one}`);
    }
    expect(small).toEqual([]);
  });
});

describe('quiet', () => {
  test('[WB23][P7] no screen asks anybody else for anything, or complains', async () => {
    expect([...open.complaints(), ...closed.complaints()]).toEqual([]);
  });

  test('[WB23][P7] nothing moves for longer than 200 ms, and nothing where less motion is asked for', async () => {
    const durations = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')].flatMap((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return [
            ...transitionDuration.split(',').map((one) => Number.parseFloat(one)),
            animationName === 'none' ? 0 : 99,
          ];
        }),
      );
    const page = await show(open, '/today', 'light');
    expect(Math.max(...(await durations(page)))).toBeLessThanOrEqual(0.2);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(Math.max(...(await durations(page)))).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
});
