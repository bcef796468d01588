/** A number to call or write to in a crisis. */
export interface CrisisLine {
  readonly name: string;
  /** As it is dialled in the country. */
  readonly phone?: string;
  readonly text?: string;
  readonly hours: string;
  readonly note?: string;
  /** The page that says so. */
  readonly source: string;
  /** When that page was read, `2026-11-23`. */
  readonly checkedOn: string;
  /** False where no page that could be read says so: shown, and marked as not confirmed. */
  readonly confirmed: boolean;
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly emergency: string;
  readonly lines: readonly CrisisLine[];
}
