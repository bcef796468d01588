import type { Claim } from '../claim.ts';
import { deeperScience } from './deeper-science.ts';
import { howKetamineWorks } from './how-ketamine-works.ts';
import { integrationCare } from './integration-care.ts';
import { integrationEveryday } from './integration-everyday.ts';
import { preparation } from './preparation.ts';
import { session } from './session.ts';
import { setbacks } from './setbacks.ts';
import { tips } from './tips.ts';

/** Everything that is said about ketamine therapy and what goes with it, with what is known of it. */
export const claims: readonly Claim[] = [
  ...howKetamineWorks,
  ...preparation,
  ...session,
  ...integrationCare,
  ...integrationEveryday,
  ...setbacks,
  ...deeperScience,
  ...tips,
];

const byId = new Map(claims.map((claim) => [claim.id, claim]));

/** A claim by its id. An id nobody has is a mistake of ours; a test holds every use of one to the list. */
export function claimNamed(id: string): Claim {
  const claim = byId.get(id);
  if (claim === undefined) throw new Error(`no claim is called ${id}`);
  return claim;
}
