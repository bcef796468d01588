import { ofKind, type Standing } from '../record/index.ts';

/** What a person wants of the app, as it stands. */
export interface Preferences {
  readonly refusedCards: ReadonlySet<string>;
  /** How many minutes of screen a day are enough. */
  readonly screenMinutes: number;
  /** ISO 3166 code, for crisis lines; undefined until it was chosen. */
  readonly country?: string;
  readonly affirmations: boolean;
}

const usualScreenMinutes = 20;

/** The newest of each setting holds. */
export function preferencesOf(entries: readonly Standing[]): Preferences {
  const refused = new Set<string>();
  let screenMinutes = usualScreenMinutes;
  let country: string | undefined;
  let affirmations = false;
  for (const { fields } of ofKind(entries, 'preference')) {
    if (fields.setting === 'card' && fields.refused) refused.add(fields.card);
    if (fields.setting === 'card' && !fields.refused) refused.delete(fields.card);
    if (fields.setting === 'screen-minutes') screenMinutes = fields.minutes;
    if (fields.setting === 'country') country = fields.country;
    if (fields.setting === 'affirmations') affirmations = fields.on;
  }
  return {
    refusedCards: refused,
    screenMinutes,
    affirmations,
    ...(country === undefined ? {} : { country }),
  };
}
