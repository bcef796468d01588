/** A number that sends help, as it is dialled in the country. */
export interface EmergencyNumber {
  readonly dial: string;
  /** The page that says so, read in a stored copy of unknown age; without one the number is recalled. */
  readonly source?: string;
}

const inEurope =
  'https://www.iamexpat.nl/expat-info/emergency-numbers/112-european-emergency-number' as const;
const european: EmergencyNumber = { dial: '112', source: inEurope };
const recalled = (dial: string): EmergencyNumber => ({ dial });

/**
 * The one list of emergency numbers: what a page in the room needs at once, small enough to come without the
 * crisis lines, which take their numbers from here. The first of a country is the one to dial first.
 */
export const emergencyNumbers = {
  AR: [
    {
      dial: '107',
      source: 'https://www.santafe.gob.ar/index.php/web/content/view/full/258167/(subtema)/114560',
    },
    recalled('911'),
  ],
  AT: [european, recalled('144')],
  AU: [{ dial: '000', source: 'https://www.police.nsw.gov.au/?a=6943' }],
  BE: [european],
  BR: [recalled('192'), recalled('190')],
  CA: [
    {
      dial: '911',
      source: 'https://www.lloydminster.ca/en/living-in-lloydminster/making-non-emergency-calls.aspx',
    },
  ],
  CH: [recalled('144'), european],
  CL: [recalled('131'), recalled('133')],
  CZ: [european, recalled('155')],
  DE: [european],
  DK: [european],
  ES: [european],
  FI: [european],
  FR: [{ dial: '15', source: 'https://talmas.fr/vos-demarches/demarches-en-ligne/?xml=F33954' }, european],
  GB: [{ dial: '999', source: 'https://www.swast.nhs.uk/when-to-call-999' }, european],
  GR: [european, recalled('166')],
  HU: [european, recalled('104')],
  IE: [
    european,
    { dial: '999', source: 'https://www.wexfordpeople.ie/lifestyle/999-112-when-to-call-27728347.html' },
  ],
  IL: [recalled('101'), recalled('100')],
  IN: [recalled('112')],
  IS: [european],
  IT: [european],
  JP: [recalled('119'), recalled('110')],
  KR: [recalled('119'), recalled('112')],
  LU: [european],
  MX: [recalled('911')],
  NL: [european],
  NO: [recalled('113'), european],
  NZ: [recalled('111')],
  PL: [european, recalled('999')],
  PT: [european],
  SE: [european],
  SG: [recalled('995'), recalled('999')],
  US: [{ dial: '911', source: 'https://www.skowhegan.org/FAQ.aspx?QID=95' }],
  ZA: [
    { dial: '112', source: 'https://statuscheck.co.za/?p=14569' },
    { dial: '10177', source: 'https://statuscheck.co.za/?p=14569' },
  ],
} as const satisfies Readonly<Record<string, readonly [EmergencyNumber, ...EmergencyNumber[]]>>;

/** A country we know an emergency number of. */
export type CountryCode = keyof typeof emergencyNumbers;
