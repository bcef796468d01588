import { type EmergencyNumber, emergencyNumbers } from '@afterglow/care/evidence';

/** Reaches help from a mobile phone in most of the world, as far as we recall. */
const anywhere: EmergencyNumber = { dial: '112' };
const byCountry: Readonly<Record<string, readonly EmergencyNumber[]>> = emergencyNumbers;

/** What a page in the room needs at once: the number to dial first, what to call it, and how sure we are. */
export interface Emergency {
  readonly dial: string;
  readonly words: string;
  readonly confirmed: boolean;
}

/** The emergency number of a country, or 112 with the remark that it may differ. */
export function emergencyOf(country: string | undefined): Emergency {
  const [known] = byCountry[country ?? ''] ?? [];
  const { dial, source } = known ?? anywhere;
  return {
    dial,
    words: known === undefined ? '112, or your country’s number' : dial,
    confirmed: source !== undefined,
  };
}

/** Beside a number that no page we read confirms. */
export const unconfirmedNumber = 'We could not confirm this number.';

/** `crisis.example`: where something was read, as a person would say it. */
export const siteOf = (source: string): string => URL.parse(source)?.hostname.replace(/^www\./, '') ?? source;

/**
 * How sure the numbers of a country are: which of them no page says, and where the others stood.
 *
 * @example
 * howSure([{ dial: '15', source: 'https://town.example/urgent' }, { dial: '112' }])
 * // 'We could not confirm 112. Read in a stored copy, of unknown age, of town.example.'
 */
export function howSure(numbers: readonly EmergencyNumber[]): string {
  const recalled = numbers.filter(({ source }) => source === undefined).map(({ dial }) => dial);
  const sites = new Set(numbers.flatMap(({ source }) => (source === undefined ? [] : [siteOf(source)])));
  return [
    ...(recalled.length === 0
      ? []
      : [numbers.length === 1 ? unconfirmedNumber : `We could not confirm ${recalled.join(' and ')}.`]),
    ...(sites.size === 0 ? [] : [`Read in a stored copy, of unknown age, of ${[...sites].join(' and ')}.`]),
  ].join(' ');
}
