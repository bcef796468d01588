import type { EmergencyNumber } from './emergency-numbers.ts';

/** A number to call or write to in a crisis. */
export interface CrisisLine {
  readonly name: string;
  /** As it is dialled in the country. */
  readonly phone?: string;
  readonly text?: string;
  readonly hours: string;
  readonly note?: string;
  /** The page that says so: of every one only a stored copy of unknown age was read, and screens say so. */
  readonly source: string;
  /** When that copy was read, `2026-11-23`. */
  readonly checkedOn: string;
  /** False where no page that could be read says so: shown, and marked as not confirmed. */
  readonly confirmed: boolean;
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** The first is the one to dial first. */
  readonly emergency: readonly EmergencyNumber[];
  readonly lines: readonly CrisisLine[];
}
