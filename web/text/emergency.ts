/**
 * The number that sends help, by country. The full list with its lines lives in care/evidence and is large;
 * this is what a page in the room needs at once.
 */
const byCountry: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  MX: '911',
  GB: '999',
  IE: '112',
  AU: '000',
  NZ: '111',
  JP: '119',
  KR: '119',
  SG: '995',
  IN: '112',
  IL: '101',
  ZA: '112',
  BR: '192',
  AR: '107',
  CL: '131',
  CH: '144',
  NO: '113',
};

/** 112 reaches help from a mobile phone in most of the world; people are told that it may differ. */
export function emergencyOf(country: string | undefined): { readonly dial: string; readonly words: string } {
  const dial = byCountry[country ?? ''] ?? '112';
  return { dial, words: country === undefined ? '112, or your country’s number' : dial };
}
