import type { Locator, Page } from 'playwright-core';

/** How somebody works the app: with a pointer, or with the keyboard alone. */
export interface Hand {
  readonly page: Page;
  /** Presses a button, a link, a tab of a list: whatever does something. */
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** Chooses a radio button or ticks a box. */
  choose(target: Locator): Promise<void>;
  /** Chooses from a list that opens. */
  select(target: Locator, name: string): Promise<void>;
}

export const pointer = (page: Page): Hand => ({
  page,
  press: (target) => target.click(),
  fill: (target, text) => target.fill(text),
  choose: (target) => target.check(),
  async select(target, name) {
    await target.selectOption({ label: name });
  },
});

/**
 * The keyboard alone. Every target is walked to with Tab: one that cannot be reached, or a place that Tab
 * does not leave again, fails here.
 */
export function keyboard(page: Page): Hand {
  const { keyboard: keys } = page;
  const focusedOn = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  async function walkTo(target: Locator, most = 250): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let step = 0; step < most; step++) {
      if (await focusedOn(target)) return;
      await keys.press('Tab');
    }
    throw new Error(`Tab never reaches ${target}`);
  }

  return {
    page,
    async press(target) {
      await walkTo(target);
      await keys.press('Enter');
    },
    async fill(target, text) {
      await walkTo(target);
      const type = await target.getAttribute('type');
      if (type === 'datetime-local') {
        // Month, day, year, then Tab to the hours: the segments of a date field as Chromium's own language has
        // them, whatever language the page is in.
        const [, year, month, day, hour = '0', minute] = /(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(text) ?? [];
        await keys.type(`${month}${day}${year}`);
        await keys.press('Tab');
        const half = Number(hour) < 12 ? 'AM' : 'PM';
        await keys.type(`${String(Number(hour) % 12 || 12).padStart(2, '0')}${minute}${half}`);
        if ((await target.inputValue()) !== text)
          throw new Error(`the date field says ${await target.inputValue()}`);
        return;
      }
      await keys.press('ControlOrMeta+a');
      await keys.type(text);
    },
    async choose(target) {
      const isRadio = (await target.getAttribute('type')) === 'radio';
      if (!isRadio) {
        await walkTo(target);
        if (!(await target.isChecked())) await keys.press('Space');
        return;
      }
      // Tab enters a group of radio buttons once; the arrows move within it.
      const name = await target.getAttribute('name');
      const inGroup = () =>
        page.evaluate((group) => (document.activeElement as HTMLInputElement | null)?.name === group, name);
      for (let step = 0; step < 250 && !(await inGroup()); step++) await keys.press('Tab');
      if (await focusedOn(target)) await keys.press('Space');
      for (let step = 0; step < 12 && !(await focusedOn(target)); step++) await keys.press('ArrowDown');
      if (!(await target.isChecked())) throw new Error(`the arrows never reach ${target}`);
    },
    async select(target, name) {
      await walkTo(target);
      await keys.type(name);
    },
  };
}
