/**
 * How good the evidence is, for one claim in one population.
 *
 * - A: randomised trials or meta-analyses that were repeated, in people, for the thing claimed
 * - B: a few randomised trials in people, or consistent observation
 * - C: animals, or small studies in people
 * - D: expert opinion or tradition
 * - X: contradicted, or clearly overstated
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'X';

export interface Graded {
  readonly grade: Grade;
  /** For whom or what, in plain words: `depression`, `with ketamine`, `rodents`. */
  readonly for: string;
}

/** Whether a source was read for this, known only through another page, or recalled and not confirmed. */
export type Reading = 'read' | 'secondary' | 'unconfirmed';

export interface Source {
  /** Author, year, journal. */
  readonly cite: string;
  readonly doi?: string;
  readonly people?: number;
  readonly reading: Reading;
  /** What it found about the claim; `not-tested` for guidance, labels and other texts that tested nothing. */
  readonly found: 'positive' | 'mixed' | 'null' | 'not-tested';
}

/** Something that is said about ketamine therapy or what goes with it, and what is known of it. */
export interface Claim {
  readonly id: string;
  /** The claim as people make it, short. */
  readonly claim: string;
  readonly grades: readonly Graded[];
  readonly species: 'people' | 'people and animals' | 'animals' | 'nobody yet';
  /** Who was studied. */
  readonly studied: string;
  /** What was found, with numbers, in plain words. */
  readonly known: string;
  /** What to keep in mind. Always shown with the rest. */
  readonly caveat: string;
  readonly sources: readonly Source[];
}
