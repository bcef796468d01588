/** How sure a number is: `checked` against its owner's page, `secondary`, or `unconfirmed` (recalled). */
export type Standing = 'checked' | 'secondary' | 'unconfirmed';

/** A number people are judged by, with where it comes from. */
export interface Threshold {
  readonly points: number;
  readonly source: string;
  readonly standing: Standing;
}

/** What to do about items that were left out. */
export type MissingRule =
  /** Up to `most` items take the mean of the others, except `never`, which nothing stands in for. */
  | { readonly rule: 'prorate'; readonly most: number; readonly never: readonly number[] }
  /** The same within each cluster of items. */
  | {
      readonly rule: 'prorate-clusters';
      readonly mostEach: number;
      readonly clusters: Readonly<Record<string, readonly number[]>>;
    };

/** Whether the answers add up to a total, and then what stands in for an item left out. */
type Adding =
  | { readonly total: true; readonly missing: MissingRule; readonly missingStanding: Standing }
  /** Single items stand for themselves. */
  | { readonly total: false };

/** The rules of a questionnaire, without its wording. Items are counted from 0. */
export type Instrument = Rules & Adding;

interface Rules {
  readonly id: string;
  readonly name: string;
  /** What it asks about, in plain words. */
  readonly about: string;
  /** How far back it asks, in days. */
  readonly recallDays: number;
  readonly items: number;
  /** The highest answer to one item; the lowest is 0. */
  readonly highest: number;
  /** Answers that a human must look at: this item, from this answer on. */
  readonly safety?: { readonly item: number; readonly from: number };
  /** Named steps of severity, lowest first, each from this total on. */
  readonly bands: readonly { readonly from: number; readonly name: string }[];
  readonly reliableChange?: Threshold;
  /** Share of the first score by which it must fall to count as response, and the total below which remission begins. */
  readonly response?: {
    readonly share: number;
    readonly remissionBelow: number;
    readonly standing: Standing;
  };
}

export const phq9: Instrument = {
  id: 'phq-9',
  name: 'PHQ-9',
  about: 'low mood over the last two weeks',
  recallDays: 14,
  items: 9,
  highest: 3,
  total: true,
  missing: { rule: 'prorate', most: 2, never: [8] },
  missingStanding: 'unconfirmed',
  safety: { item: 8, from: 1 },
  bands: [
    { from: 0, name: 'minimal' },
    { from: 5, name: 'mild' },
    { from: 10, name: 'moderate' },
    { from: 15, name: 'moderately severe' },
    { from: 20, name: 'severe' },
  ],
  reliableChange: { points: 6, source: 'NHS Talking Therapies', standing: 'unconfirmed' },
  response: { share: 0.5, remissionBelow: 5, standing: 'secondary' },
};

export const gad7: Instrument = {
  id: 'gad-7',
  name: 'GAD-7',
  about: 'worry and tension over the last two weeks',
  recallDays: 14,
  items: 7,
  highest: 3,
  total: true,
  missing: { rule: 'prorate', most: 1, never: [] },
  missingStanding: 'unconfirmed',
  bands: [
    { from: 0, name: 'minimal' },
    { from: 5, name: 'mild' },
    { from: 10, name: 'moderate' },
    { from: 15, name: 'severe' },
  ],
  reliableChange: { points: 4, source: 'NHS Talking Therapies', standing: 'unconfirmed' },
  response: { share: 0.5, remissionBelow: 5, standing: 'unconfirmed' },
};

export const pcl5: Instrument = {
  id: 'pcl-5',
  name: 'PCL-5',
  about: 'what a very stressful experience left behind, over the past month',
  recallDays: 30,
  items: 20,
  highest: 4,
  total: true,
  missing: {
    rule: 'prorate-clusters',
    mostEach: 1,
    clusters: {
      B: [0, 1, 2, 3, 4],
      C: [5, 6],
      D: [7, 8, 9, 10, 11, 12, 13],
      E: [14, 15, 16, 17, 18, 19],
    },
  },
  missingStanding: 'unconfirmed',
  // Its owner publishes no named steps, so none are shown.
  bands: [],
  reliableChange: { points: 10, source: 'VA guidance (10 to 15)', standing: 'unconfirmed' },
};

/**
 * Afterglow's own five questions about the past 24 hours, 0 to 10 each: the two-week questionnaires would mix
 * the days before a session with the days after it. Not a validated scale, and never added up.
 */
export const pastDay: Instrument = {
  id: 'past-day',
  name: 'The past 24 hours',
  about: 'the past 24 hours, one question each',
  recallDays: 1,
  items: 5,
  highest: 10,
  total: false,
  bands: [],
};

export const instruments: readonly Instrument[] = [phq9, gad7, pcl5, pastDay];

export const instrumentNamed = (id: string): Instrument | undefined =>
  instruments.find((instrument) => instrument.id === id);
