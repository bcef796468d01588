import type { Claim, Source } from '../claim.ts';

const montreal: Source = {
  cite: 'Garel 2023, Frontiers in Psychiatry (describes a programme, tests nothing)',
  doi: '10.3389/fpsyt.2023.1268832',
  reading: 'secondary',
  found: 'not-tested',
};

export const preparation: readonly Claim[] = [
  {
    id: 'prep-goals',
    claim: 'Thinking about your goals beforehand helps',
    grades: [
      { grade: 'B', for: 'adults in general' },
      { grade: 'D', for: 'before ketamine' },
    ],
    species: 'people',
    studied: 'Adults in general. Nobody has tested it before ketamine.',
    known:
      'When studies were pooled, setting a goal changed what people did by a small to medium amount on average (d about 0.34). One published ketamine programme includes it, without a test of this part.',
    caveat: 'Goals about what you will do tend to work better than goals about how you will feel.',
    sources: [
      {
        cite: 'Epton 2017, Journal of Consulting and Clinical Psychology',
        reading: 'unconfirmed',
        found: 'positive',
      },
      montreal,
    ],
  },
  {
    id: 'prep-intentions',
    claim: 'A clear intention helps',
    grades: [
      { grade: 'B', for: 'if-then plans, outside ketamine treatment' },
      { grade: 'D', for: 'before ketamine' },
    ],
    species: 'people',
    studied:
      '1,636 people with mental health problems or traits like them; 15,907 people for a related method.',
    known:
      'In 28 studies, plans of the form “if this happens, then I will do that” helped people reach their goals by a large amount on average (d = 0.99). A related method, picturing the wish and the obstacle before planning, had a smaller effect (g = 0.34).',
    caveat:
      'The larger number is probably too high, and none of it comes from ketamine treatment. Wishing to feel calm is not yet an if-then plan.',
    sources: [
      {
        cite: 'Toli 2016, British Journal of Clinical Psychology',
        doi: '10.1111/bjc.12086',
        people: 1636,
        reading: 'read',
        found: 'positive',
      },
      {
        cite: 'Wang 2021, Frontiers in Psychology',
        doi: '10.3389/fpsyg.2021.565202',
        people: 15907,
        reading: 'read',
        found: 'positive',
      },
    ],
  },
  {
    id: 'prep-journaling',
    claim: 'Writing your goals down helps',
    grades: [{ grade: 'D', for: 'before ketamine' }],
    species: 'nobody yet',
    studied: 'Nobody before ketamine. Writing was studied in other settings.',
    known:
      'Nobody has tested writing goals down before ketamine. Elsewhere, writing has small effects on average.',
    caveat: 'It costs little. If writing does not suit you, leave it out.',
    sources: [],
  },
  {
    id: 'prep-mindfulness',
    claim: 'Meditating in the days before helps',
    grades: [{ grade: 'D', for: 'before ketamine' }],
    species: 'people',
    studied: 'Only as one part of published ketamine programmes, never by itself.',
    known:
      'Two published programmes include mindfulness, but no trial has tested it by itself before a session. In one of them, with 55 people with cocaine problems, it was ketamine that was compared and not the mindfulness.',
    caveat:
      'Sitting quietly can be hard, after trauma above all. A gentler form, or none, is as good a choice.',
    sources: [
      montreal,
      {
        cite: 'Dakwar 2019, American Journal of Psychiatry',
        doi: '10.1176/appi.ajp.2019.18101123',
        people: 55,
        reading: 'read',
        found: 'mixed',
      },
    ],
  },
];
