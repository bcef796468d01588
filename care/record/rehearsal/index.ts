export { browserSession } from './browser-session.ts';
export { rehearsalPerson, seededEntropy } from './person.ts';
export { at, idOf, standingOf, wrote } from './standing.ts';
