import { screeningQuestions } from '@afterglow/care/programme';
import {
  addDays,
  type Day,
  type Draft,
  type EntryId,
  type Moment,
  momentOf,
  type Now,
  newSessionId,
  nowOf,
  type SessionId,
  today,
} from '@afterglow/care/record';

type Entropy = Parameters<typeof newSessionId>[0];

/** Something the artificial person wrote, and when. `make` gets the id of what it refers to. */
export interface DemoEntry {
  readonly when: Now;
  readonly name?: string;
  readonly make: (idOf: (name: string) => EntryId) => DistributiveOmit<Draft, 'happened'>;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * A month of somebody who does not exist: three sessions, a week apart, the last one two days ago; days with
 * and without a check-in, one hard day, and what was practised.
 */
export function demoCourse(now: Now, entropy: Entropy): readonly DemoEntry[] {
  const clockOn = (offset: number, clock: string): Now => {
    const day: Day = addDays(today(now), offset);
    const wall = `${day}T${clock}:00.000${momentOf(now).slice(23)}` as Moment;
    return nowOf(wall);
  };
  const entries: DemoEntry[] = [];
  const wrote = (offset: number, clock: string, draft: DistributiveOmit<Draft, 'happened'>, name?: string) =>
    entries.push({
      when: clockOn(offset, clock),
      make: () => draft,
      ...(name === undefined ? {} : { name }),
    });
  const refers = (offset: number, clock: string, make: DemoEntry['make']) =>
    entries.push({ when: clockOn(offset, clock), make });

  wrote(-30, '18:00', {
    kind: 'writing',
    fields: { text: 'This person is artificial. Everything here was made up, so that you can look around.' },
  });
  beforeTheFirst(wrote, refers);
  const sessions = [-16, -9, -2];
  for (const [index, offset] of sessions.entries()) held(wrote, offset, newSessionId(entropy), index);
  const next = newSessionId(entropy);
  wrote(-1, '17:00', {
    kind: 'session-milestone',
    fields: { session: next, milestone: 'planned', plannedFor: momentOf(clockOn(5, '14:00')) },
  });
  wrote(-1, '17:05', {
    kind: 'preparation-step',
    fields: { session: next, step: 'ride', state: 'done', note: 'Kim drives' },
  });
  everyDay(wrote);
  practised(wrote, refers);
  answered(wrote);
  theHardDay(wrote, refers);
  return entries.toSorted((a, b) => a.when.instantMs - b.when.instantMs);
}

type Wrote = (
  offset: number,
  clock: string,
  draft: DistributiveOmit<Draft, 'happened'>,
  name?: string,
) => void;
type Refers = (offset: number, clock: string, make: DemoEntry['make']) => void;

function beforeTheFirst(wrote: Wrote, refers: Refers): void {
  wrote(-29, '19:00', {
    kind: 'goal',
    fields: { text: 'Call my sister on Sundays', why: 'I miss her', status: 'held' },
  });
  wrote(-29, '19:05', { kind: 'goal', fields: { text: 'Cook twice a week', status: 'held' } });
  wrote(
    -28,
    '20:00',
    {
      kind: 'intention',
      fields: {
        text: 'Letting people come a little closer',
        plan: { situation: 'my jaw tightens in a meeting', response: 'breathe out slowly, twice' },
        obstacle: 'I notice it too late',
        cues: ['the grey stone', 'Spiegel im Spiegel'],
        status: 'held',
      },
    },
    'intention',
  );
  for (const question of screeningQuestions) {
    wrote(-27, '10:00', { kind: 'screening-answer', fields: { question, answer: 'no' } });
  }
  wrote(-27, '10:20', { kind: 'vital-signs', fields: { systolicMmHg: 124, diastolicMmHg: 78 } });
  wrote(-26, '11:00', {
    kind: 'safety-plan',
    fields: {
      warningSigns: ['I stop answering messages', 'Nights get very long'],
      onMyOwn: ['Walk to the river', 'Shower, then tea'],
      peopleAndPlaces: ['The library', 'Kim'],
      peopleToAsk: ['Kim 555 0101'],
      professionals: ['Clinic 555 0100, until 18:00'],
      saferSurroundings: ['Tablets stay with Kim'],
      worthLivingFor: ['The garden in May'],
    },
  });
  wrote(-26, '11:20', {
    kind: 'support-contact',
    fields: { name: 'Kim', role: 'sitter', phone: '555 0101', status: 'held' },
  });
  wrote(-26, '11:22', {
    kind: 'support-contact',
    fields: { name: 'The clinic', role: 'clinic', phone: '555 0100', hours: 'until 18:00', status: 'held' },
  });
  wrote(
    -25,
    '12:00',
    {
      kind: 'trigger',
      fields: { situation: 'Sunday evening', firstSign: 'tight chest', strength: 6, status: 'held' },
    },
    'trigger',
  );
  refers(-25, '12:05', (idOf) => ({
    kind: 'coping-step',
    fields: { trigger: idOf('trigger'), action: 'Walk to the river', status: 'held' },
  }));
  wrote(-25, '12:10', { kind: 'coping-step', fields: { action: 'Text one person', status: 'held' } }, 'text');
}

function held(wrote: Wrote, offset: number, session: SessionId, index: number): void {
  const milestone = (clock: string, which: 'started' | 'ended' | 'ready-to-leave') =>
    wrote(offset, clock, { kind: 'session-milestone', fields: { session, milestone: which } });
  milestone('14:02', 'started');
  wrote(offset, '14:03', {
    kind: 'dose',
    fields: {
      session,
      substance: 'ketamine',
      route: 'iv-infusion',
      amountMg: 35,
      overMinutes: 40,
      prescribedBy: 'Dr Example',
    },
  });
  milestone('14:44', 'ended');
  milestone('16:15', 'ready-to-leave');
  const words = [
    'Grey water, then light from below. I was not afraid for the first time in months.',
    'Harder today. I wanted out for a while, then Kim’s hand was enough.',
    'Something about doors that were never locked.',
  ][index];
  if (words !== undefined) wrote(offset, '20:30', { kind: 'writing', fields: { text: words, session } });
}

function everyDay(wrote: Wrote): void {
  const moods = [
    3,
    2,
    3,
    3,
    4,
    3,
    2,
    3,
    3,
    4,
    3,
    3,
    4,
    6,
    6,
    5,
    null,
    null,
    4,
    4,
    5,
    6,
    7,
    6,
    null,
    2,
    4,
    5,
    6,
    6,
  ];
  const words = ['heavy', 'tired', 'open', 'calm', 'tender'];
  for (const [index, mood] of moods.entries()) {
    if (mood === null) continue;
    const offset = index - moods.length;
    const word = words[index % words.length];
    wrote(offset, '08:10', {
      kind: 'check-in',
      tookSeconds: 15,
      fields: { mood, sleep: Math.max(1, mood - 1), ...(word === undefined ? {} : { word }) },
    });
  }
}

function practised(wrote: Wrote, refers: Refers): void {
  for (const offset of [-20, -13, -6, -4, -1]) {
    refers(offset, '09:30', (idOf) => ({
      kind: 'practice-done',
      tookSeconds: 60,
      fields: { practice: 'plan', intention: idOf('intention') },
    }));
  }
  for (const offset of [-22, -15, -14, -11, -8, -7, -3, -1]) {
    wrote(offset, '17:00', {
      kind: 'practice-done',
      tookSeconds: 0,
      fields: { practice: 'walk', minutes: 25 },
    });
  }
  for (const offset of [-15, -8, -1]) {
    wrote(offset, '07:40', {
      kind: 'practice-done',
      tookSeconds: 300,
      fields: { practice: 'breathing', minutes: 5 },
    });
  }
}

function answered(wrote: Wrote): void {
  const answers = (offset: number, instrument: string, given: readonly number[]) =>
    wrote(offset, '12:00', {
      kind: 'measure-answers',
      tookSeconds: 150,
      fields: { instrument, wording: `${instrument}.en@1`, answers: [...given] },
    });
  answers(-24, 'phq-9', [2, 3, 2, 2, 2, 3, 2, 1, 0]);
  answers(-9, 'phq-9', [2, 2, 2, 1, 1, 2, 2, 1, 0]);
  answers(-3, 'phq-9', [1, 1, 1, 2, 1, 1, 1, 0, 0]);
  answers(-24, 'gad-7', [2, 2, 2, 2, 1, 2, 2]);
  answers(-3, 'gad-7', [1, 1, 1, 2, 1, 1, 1]);
  for (const offset of [-15, -8, -1]) answers(offset, 'past-day', [6, 6, 3, 5, 6]);
}

function theHardDay(wrote: Wrote, refers: Refers): void {
  wrote(-5, '19:00', {
    kind: 'setback',
    fields: { strength: 7, note: 'Everything grey again after the phone call.' },
  });
  refers(-5, '19:10', (idOf) => ({
    kind: 'practice-done',
    tookSeconds: 0,
    fields: { practice: 'coping', coping: idOf('text') },
  }));
  refers(-4, '09:00', (idOf) => ({
    kind: 'did-it-help',
    fields: { step: idOf('text'), answer: 'a-little' },
  }));
}
