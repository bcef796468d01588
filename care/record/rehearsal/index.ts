export { browserSession } from './browser-session.ts';
export { rehearsalPerson, seededEntropy } from './person.ts';
