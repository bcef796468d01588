import { expect } from 'vitest';
import type { Hand } from './hand.ts';

// What a person does in Afterglow, step by step. Every sentence typed here is looked for in the database
// afterwards, so each is unlike anything the app itself says.

export const passphrase = 'velvet otter climbs seventeen paper stairs';

export const sentences = {
  goal: 'Ring Grandmother Odile every Thursday',
  why: 'Her kitchen smells of quinces',
  intention: 'Letting the orange door stand open',
  situation: 'my shoulders creep towards my ears',
  response: 'set both feet down and look for something green',
  journal: 'The lighthouse keeper handed me his umbrella and laughed.',
  reworded: 'The lighthouse keeper handed me his lantern and laughed.',
  warning: 'I stop watering the basil',
  person: 'Zebedee Quill',
  trigger: 'The stairwell after the late shift',
  action: 'Hold the blue mug until it is cold',
  setback: 'Everything tasted of cardboard again.',
  word: 'marzipan',
  thought: 'They only invited me out of politeness',
  another: 'They saved me the chair by the window',
} as const;

type Role = Parameters<Hand['page']['getByRole']>[0];
const named = ({ page }: Hand, role: Role, name: string | RegExp) => page.getByRole(role, { name }).first();
const button = (hand: Hand, name: string | RegExp) => named(hand, 'button', name);
const link = (hand: Hand, name: string | RegExp) => named(hand, 'link', name);
const field = (hand: Hand, name: string | RegExp) => hand.page.getByLabel(name).first();
export const seen = async (hand: Hand, text: string | RegExp) => {
  await hand.page.getByText(text).filter({ visible: true }).first().waitFor();
};
export const heading = (hand: Hand, name: string | RegExp) => named(hand, 'heading', name).waitFor();

/** Goes to a page by its address, as a link or a bookmark would, without loading the app anew. */
export async function go({ page }: Hand, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.waitForURL(`**${path}`);
}

export async function createAccount(
  hand: Hand,
  url: string,
  handle: string,
  stay = 'is mine',
): Promise<string> {
  await hand.page.goto(url);
  await hand.press(link(hand, 'Begin'));
  await hand.fill(field(hand, 'Sign-in name'), handle);
  await hand.fill(field(hand, 'Passphrase'), passphrase);
  await seen(hand, /^(Good|Very good)\.$/);
  await hand.choose(field(hand, new RegExp(stay)));
  await hand.press(button(hand, 'Create the account'));
  await heading(hand, 'Your recovery code');
  const words = await hand.page.locator('ol li').allTextContents();
  expect(words).toHaveLength(12);
  await hand.choose(field(hand, 'I have the twelve words in a safe place'));
  await hand.press(button(hand, 'Go on'));
  await heading(hand, /Good|Still night/);
  return words.join(' ');
}

export async function signIn(hand: Hand, url: string, handle: string, phrase = passphrase): Promise<void> {
  await hand.page.goto(`${url}/join`);
  await hand.fill(field(hand, 'Sign-in name'), handle);
  await hand.fill(field(hand, 'Passphrase'), phrase);
  await hand.choose(field(hand, /is mine/));
  await hand.press(button(hand, 'Sign in'));
}

export async function prepare(hand: Hand): Promise<void> {
  await go(hand, '/goals');
  await hand.fill(field(hand, 'A goal'), sentences.goal);
  await hand.fill(field(hand, 'Why it matters to you'), sentences.why);
  await hand.press(button(hand, 'Save the goal'));
  await heading(hand, sentences.goal);

  await go(hand, '/intention');
  await hand.fill(field(hand, 'I want to turn towards'), 'I want to be less anxious');
  await seen(hand, 'What would be there instead');
  await hand.fill(field(hand, 'I want to turn towards'), sentences.intention);
  await hand.fill(field(hand, 'When'), sentences.situation);
  await hand.fill(field(hand, 'then I'), sentences.response);
  await hand.press(button(hand, 'Save the intention'));
  await heading(hand, sentences.intention);

  await go(hand, '/journal');
  await hand.fill(field(hand, 'Your words'), sentences.journal);
  await hand.press(button(hand, 'Save the page'));
  await seen(hand, sentences.journal);
  await hand.press(button(hand, 'Reword'));
  await hand.fill(field(hand, 'Your words'), sentences.reworded);
  await hand.press(button(hand, 'Save the page'));
  await seen(hand, sentences.reworded);
  await hand.page.getByText(sentences.journal).waitFor({ state: 'detached' });
}

export async function planSession(hand: Hand, local: string): Promise<void> {
  await go(hand, '/session');
  await hand.fill(field(hand, 'Date and time'), local);
  await hand.press(button(hand, 'Plan it'));
  await seen(hand, 'Your next session is');
}

export async function checklist(hand: Hand): Promise<void> {
  await go(hand, '/checklist');
  await hand.press(hand.page.getByText('Answer them').first());
  const groups = hand.page.locator('fieldset');
  const questions = await groups.filter({ hasText: 'Not sure' }).count();
  expect(questions).toBe(12);
  for (let index = 0; index < questions; index++) {
    const group = groups.filter({ hasText: 'Not sure' }).nth(index);
    await hand.choose(group.getByLabel(index === 3 ? 'Not sure' : 'No', { exact: true }));
  }
  await seen(hand, 'Talk to your clinician before a session.');
  await hand.fill(field(hand, 'Upper'), '146');
  await hand.fill(field(hand, 'Lower'), '84');
  await hand.press(button(hand, 'Save the reading'));
  await seen(hand, 'tell your clinician before the session');
  await hand.press(button(hand, 'Ready'));
  await seen(hand, /✓ ready/);
}

export async function planForHardDays(hand: Hand): Promise<void> {
  await go(hand, '/safety-plan');
  await hand.fill(field(hand, /Signs that it is coming/), sentences.warning);
  await hand.fill(field(hand, /People I can ask for help/), `${sentences.person} 030 901820`);
  await hand.press(button(hand, 'Save the plan'));
  await seen(hand, sentences.warning);

  await go(hand, '/support');
  await hand.fill(field(hand, 'Name'), sentences.person);
  await hand.select(field(hand, 'Who they are'), 'Clinic');
  await hand.fill(field(hand, 'Telephone'), '030 901820');
  await hand.press(button(hand, 'Save'));
  await heading(hand, sentences.person);

  await go(hand, '/coping');
  await hand.press(hand.page.getByText('Triggers').first());
  await hand.fill(field(hand, 'The situation'), sentences.trigger);
  await hand.press(button(hand, 'Save the trigger'));
  await seen(hand, sentences.trigger);
  await hand.fill(field(hand, 'then I'), sentences.action);
  await hand.press(button(hand, 'Save the step'));
  await heading(hand, sentences.action);
}

/** Answers a questionnaire with the same answer everywhere, and the ninth with another. */
export async function answer(hand: Hand, instrument: string, value: number, ninth = 0): Promise<void> {
  await go(hand, `/measures/${instrument}`);
  const items = hand.page.locator('fieldset').filter({ hasText: /^\d+\. / });
  await items.first().waitFor();
  const count = await items.count();
  for (let index = 0; index < count; index++) {
    await hand.choose(
      items
        .nth(index)
        .getByRole('radio')
        .nth(instrument === 'phq-9' && index === 8 ? ninth : value),
    );
  }
  if (ninth > 0) await seen(hand, 'You are not alone with this.');
  await hand.press(button(hand, /Save (the answers|what is answered)/));
  await heading(hand, 'Thank you.');
}

/** Three taps. */
export async function checkIn(hand: Hand, mood: number, word = 'calm'): Promise<void> {
  await go(hand, '/today');
  await go(hand, '/check-in');
  await hand.choose(hand.page.getByRole('group', { name: 'Mood' }).getByRole('radio').nth(mood));
  await hand.choose(hand.page.getByRole('group', { name: 'Sleep' }).getByRole('radio').nth(6));
  await hand.press(named(hand, 'button', word));
  await heading(hand, 'Thank you.');
  await seen(hand, 'Saved on this device.');
}

export async function session(hand: Hand): Promise<void> {
  await go(hand, '/today');
  await heading(hand, 'Your session is today');
  await go(hand, '/session');
  await hand.press(button(hand, 'It begins now'));
  await hand.press(link(hand, 'Open the session screen'));
  await hand.press(button(hand, /I need you/));
  await seen(hand, 'It rang on this phone.');
  await hand.press(link(hand, 'Back'));
  await hand.press(hand.page.getByText('Dose as prescribed').first());
  await hand.select(field(hand, 'Medicine'), 'Ketamine (racemate)');
  await hand.select(field(hand, 'How it was given'), 'Infusion into a vein');
  await hand.fill(field(hand, 'Amount in mg'), '35');
  await hand.fill(field(hand, 'Over how many minutes'), '40');
  await hand.press(button(hand, 'Write it down'));
  await seen(hand, '35 mg');
  await hand.press(button(hand, 'It has ended'));
  await hand.press(button(hand, 'They said I can leave'));
  await seen(hand, 'Ready to leave at');
}

export async function eveningMemo(hand: Hand): Promise<void> {
  await go(hand, '/today');
  await hand.press(link(hand, 'Speak'));
  await hand.press(button(hand, 'Speak'));
  await heading(hand, 'I am listening.');
  await hand.page.waitForTimeout(4000);
  await hand.press(button(hand, 'Done'));
  await seen(hand, 'Saved on this device. Nobody else can open it.');
}

export async function practise(hand: Hand): Promise<void> {
  await go(hand, '/intention');
  await hand.press(button(hand, 'I practised it'));
  await seen(hand, /of the last 7 days/);
  await go(hand, '/practise/walk');
  await hand.press(button(hand, 'I did it'));
  await seen(hand, 'Saved on this device.');
}

export async function hardDay(hand: Hand): Promise<void> {
  await checkIn(hand, 1, 'heavy');
  await hand.press(link(hand, 'Open it'));
  await heading(hand, /lower than your usual days/);
  await seen(hand, `“${sentences.action}”`);
  await hand.press(button(hand, 'Start with this'));
  await seen(hand, 'say whether it helped');
  await hand.press(hand.page.getByText('Say more').first());
  await hand.fill(field(hand, 'In words'), sentences.setback);
  await hand.press(button(hand, 'It is one'));
  await heading(hand, 'Marked as a hard day');
}

export async function didItHelp(hand: Hand): Promise<void> {
  await go(hand, '/today');
  await heading(hand, /Did it help\?/);
  await hand.press(link(hand, 'Say so'));
  await hand.press(button(hand, 'helped a little'));
  await seen(hand, 'Helped a little once.');
}

export async function lockAndUnlock(hand: Hand): Promise<void> {
  await go(hand, '/more');
  await hand.press(button(hand, 'Lock'));
  await heading(hand, 'Welcome back');
  await hand.fill(field(hand, 'Passphrase'), passphrase);
  await hand.press(button(hand, 'Unlock'));
  await hand.page.getByRole('navigation', { name: 'Afterglow' }).waitFor();
}

/** Waits until the chip says that everything is confirmed by the server. */
export async function allSent(hand: Hand): Promise<void> {
  await hand.page.getByText('All sent').first().waitFor({ timeout: 60_000 });
}

/** What the page of saved things lists, as text: the same on every device once both are in step. */
export async function savedList(hand: Hand): Promise<readonly string[]> {
  await go(hand, '/saved');
  await hand.page.locator('caption').waitFor();
  for (;;) {
    const more = hand.page.getByRole('button', { name: 'Show more' });
    if ((await more.count()) === 0) break;
    await more.click();
  }
  return hand.page.locator('tbody tr').allTextContents();
}
