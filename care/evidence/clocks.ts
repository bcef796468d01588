import type { Reading } from './claim.ts';

/**
 * One thing that was measured after a single dose, and when. Lanes stand side by side because nobody has
 * measured a window in people that opens and closes: there are only these clocks, of different things in
 * different species.
 */
export interface Lane {
  readonly id: string;
  readonly what: string;
  readonly species: 'people' | 'mice' | 'rats';
  /** How many took part; undefined where the source read does not say. */
  readonly studied?: number;
  /**
   * When it was seen, in hours after the dose. `peak` is where it was largest, left out where nobody says. Where
   * something was measured `once`, `toHours` only gives the picture a width.
   */
  readonly fromHours: number;
  readonly peakHours?: number;
  readonly toHours: number;
  readonly once?: true;
  /** `none`: looked for at that time and not found. */
  readonly found: 'seen' | 'mixed' | 'none';
  readonly note: string;
  readonly source: string;
  readonly reading: Reading;
}

const DAY = 24;

export const lanes: readonly Lane[] = [
  {
    id: 'dose',
    what: 'The medicine itself: changed perception, higher blood pressure',
    species: 'people',
    fromHours: 0,
    peakHours: 0.7,
    toHours: 4,
    found: 'seen',
    note: 'Perception is usually back within two hours, blood pressure within four.',
    source: 'Esketamine label',
    reading: 'read',
  },
  {
    id: 'relief',
    what: 'Relief of low mood, on average',
    species: 'people',
    studied: 234,
    fromHours: 0.7,
    peakHours: DAY,
    toHours: 11 * DAY,
    found: 'seen',
    note: 'Largest at one day, no longer different from placebo by day 10 to 12. Some trials with better blinding found none.',
    source: 'Kishimoto 2016, Psychol Med 46:1459 (9 trials)',
    reading: 'read',
  },
  {
    id: 'visual-potentiation',
    what: 'A stronger after-effect of seeing a pattern again and again (EEG)',
    species: 'people',
    studied: 30,
    fromHours: 3,
    toHours: 4,
    found: 'seen',
    note: 'One crossover trial; a sign of changed plasticity, not of a changed memory.',
    source: 'Sumner 2020, Biol Psychiatry CNNI',
    reading: 'read',
  },
  {
    id: 'bdnf',
    what: 'BDNF in the blood',
    species: 'people',
    studied: 22,
    fromHours: 4,
    toHours: 5,
    once: true,
    found: 'mixed',
    note: 'Up in those who responded, unchanged in other studies. Blood is not brain.',
    source: 'Haile 2014, Int J Neuropsychopharmacol',
    reading: 'read',
  },
  {
    id: 'spines-new',
    what: 'New dendritic spines',
    species: 'mice',
    fromHours: DAY,
    toHours: 14 * DAY,
    found: 'seen',
    note: 'Seen from the first day to about two weeks; we know of no hour at which they are most. More are formed; no more are lost than usual. In mice they keep the effect rather than start it.',
    source: 'Phoumthipphavong 2016, eNeuro; Moda-Sava 2019, Science (the order of things)',
    reading: 'read',
  },
  {
    id: 'synapse-scan',
    what: 'Synaptic density in a PET scan',
    species: 'people',
    fromHours: DAY,
    toHours: DAY + 8,
    once: true,
    found: 'none',
    note: 'No change overall at one day, while mood had improved.',
    source: 'Holmes 2022, Mol Psychiatry',
    reading: 'read',
  },
  {
    id: 'network',
    what: 'Insula and default mode network back in step',
    species: 'people',
    studied: 58,
    fromHours: 2 * DAY,
    toHours: 10 * DAY,
    found: 'seen',
    note: 'Like healthy people’s at day 2, as before by day 10.',
    source: 'Evans 2018, Biol Psychiatry',
    reading: 'read',
  },
  {
    id: 'relapse',
    what: 'Low mood returning after a series of six',
    species: 'people',
    studied: 24,
    fromHours: 11 * DAY,
    peakHours: 18 * DAY,
    toHours: 27 * DAY,
    found: 'seen',
    note: 'Half of those who had responded relapsed by day 18; the middle half between day 11 and day 27.',
    source: 'Murrough 2013, Biol Psychiatry',
    reading: 'secondary',
  },
];

/** The three that Today shows: one in people, one in mice, and one that was looked for and not found. */
export const todayLanes: readonly Lane[] = ['relief', 'spines-new', 'synapse-scan'].flatMap(
  (id) => lanes.find((lane) => lane.id === id) ?? [],
);
