import { instrumentNamed, score, type UsualRange, usualRange } from '../measures/index.ts';
import {
  addDays,
  type Day,
  dayOf,
  daysFrom,
  type EntryId,
  type EntryOf,
  instantOf,
  type Now,
  ofKind,
  type Standing,
  today,
} from '../record/index.ts';

/** A value on a day: the mean where there were several. */
export interface DayValue {
  readonly day: Day;
  readonly value: number;
  readonly count: number;
}

/** Daily mood from check-ins, oldest first, 0 to 10. Days without one are left out, not filled in. */
export function dailyMood(entries: readonly Standing[]): readonly DayValue[] {
  const days = new Map<Day, number[]>();
  for (const { happened, fields } of ofKind(entries, 'check-in')) {
    const day = dayOf(happened);
    days.set(day, [...(days.get(day) ?? []), fields.mood]);
  }
  return [...days].map(([day, values]) => ({
    day,
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    count: values.length,
  }));
}

/** Today's mood against the person's own usual range. */
export interface Dip {
  readonly range?: UsualRange;
  readonly now?: DayValue;
  /** Undefined where today, or what is usual, is not known. */
  readonly place?: 'inside' | 'below' | 'above';
}

/** How far back the usual range looks, in days. Today is not part of what is usual. */
const rangeDays = 42;

export function dipOf(entries: readonly Standing[], now: Now): Dip {
  const mood = dailyMood(entries);
  const day = today(now);
  const since = addDays(day, -rangeDays);
  const range = usualRange(mood.filter((one) => one.day >= since && one.day < day).map(({ value }) => value));
  const current = mood.find((one) => one.day === day);
  if (range === undefined || current === undefined) {
    return {
      ...(range === undefined ? {} : { range }),
      ...(current === undefined ? {} : { now: current }),
    };
  }
  const { value } = current;
  const place = value < range.low ? 'below' : value > range.high ? 'above' : 'inside';
  return { range, now: current, place };
}

/** How long a dangerous answer stays before everything else, in days. */
const dangerDays = 3;

/**
 * The newest answer of the last days that a human must look at: an item of a questionnaire that was raised. Stays
 * for three days, whatever was answered since: an answer is soon changed, and what lies behind it is not.
 */
export function dangerOf(
  entries: readonly Standing[],
  now: Now,
): { readonly answer: Standing<EntryOf<'measure-answers'>>; readonly ago: number } | undefined {
  const answer = ofKind(entries, 'measure-answers').findLast(({ fields, happened }) => {
    const instrument = instrumentNamed(fields.instrument);
    const ago = daysFrom(dayOf(happened), today(now));
    const recent = ago >= 0 && ago < dangerDays;
    return recent && instrument !== undefined && score(instrument, fields.answers).safety === 'raised';
  });
  return answer === undefined ? undefined : { answer, ago: daysFrom(dayOf(answer.happened), today(now)) };
}

/** A coping step with what it has done so far. */
export interface CopingStep {
  readonly step: Standing<EntryOf<'coping-step'>>;
  readonly trigger?: Standing<EntryOf<'trigger'>>;
  readonly contact?: Standing<EntryOf<'support-contact'>>;
  readonly helped: Readonly<Record<EntryOf<'did-it-help'>['fields']['answer'], number>>;
  readonly times: number;
}

/** The coping plan: what helped most often first, what made things worse last. */
export function copingPlan(entries: readonly Standing[]): readonly CopingStep[] {
  const triggers = byRoot(ofKind(entries, 'trigger'));
  const contacts = byRoot(ofKind(entries, 'support-contact'));
  const answers = ofKind(entries, 'did-it-help');
  return ofKind(entries, 'coping-step')
    .filter(({ fields }) => fields.status === 'held')
    .map((step) => {
      const helped = { yes: 0, 'a-little': 0, no: 0, worse: 0 };
      for (const { fields } of answers) if (fields.step === step.root) helped[fields.answer]++;
      const trigger = step.fields.trigger === undefined ? undefined : triggers.get(step.fields.trigger);
      const contact = step.fields.contact === undefined ? undefined : contacts.get(step.fields.contact);
      const times = helped.yes + helped['a-little'] + helped.no + helped.worse;
      return {
        step,
        helped,
        times,
        ...(trigger === undefined ? {} : { trigger }),
        ...(contact === undefined ? {} : { contact }),
      };
    })
    .toSorted((a, b) => worth(b) - worth(a));
}

/** The coping step that was used last and that nobody has asked about yet, within two days. */
export function copingToAskAbout(entries: readonly Standing[], now: Now): CopingStep | undefined {
  const used = ofKind(entries, 'practice-done').findLast(({ fields }) => fields.coping !== undefined);
  if (used === undefined || now.instantMs - instantOf(used.happened) > 2 * 86_400_000) return undefined;
  const answered = ofKind(entries, 'did-it-help').some(
    ({ fields, happened }) =>
      fields.step === used.fields.coping && instantOf(happened) >= instantOf(used.happened),
  );
  return answered ? undefined : copingPlan(entries).find(({ step }) => step.root === used.fields.coping);
}

/** The safety plan as it stands, or undefined where there is none. */
export const safetyPlanOf = (entries: readonly Standing[]) => ofKind(entries, 'safety-plan').at(-1);

/** Support contacts as they stand. */
export const contactsOf = (entries: readonly Standing[]) =>
  ofKind(entries, 'support-contact').filter(({ fields }) => fields.status === 'held');

/** Triggers as they stand. */
export const triggersOf = (entries: readonly Standing[]) =>
  ofKind(entries, 'trigger').filter(({ fields }) => fields.status === 'held');

// How well a step has served: 1 where it always helped, 0 where it was never tried, below where it hurt.
const worth = ({ helped, times }: CopingStep): number =>
  times === 0 ? 0 : (helped.yes + helped['a-little'] / 2 - helped.worse) / times;

function byRoot<E extends { readonly root: EntryId }>(entries: readonly E[]): ReadonlyMap<EntryId, E> {
  return new Map(entries.map((entry) => [entry.root, entry]));
}
