export type { Claim, Grade, Graded, Reading, Source } from './claim.ts';
export type { Lane } from './clocks.ts';
export { lanes, todayLanes } from './clocks.ts';
export type { Country, CrisisLine } from './crisis-line.ts';
export type { CountryCode, EmergencyNumber } from './emergency-numbers.ts';
export { emergencyNumbers } from './emergency-numbers.ts';
