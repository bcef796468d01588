import { sameBytes } from '../bytes.ts';
import type { Head } from '../chain.ts';
import type { EntryId } from '../identity.ts';

/** What a device knows of a record when it asks itself what to do next. */
export interface DeviceSummary {
  /** How far this device has verified the server's order. */
  readonly seen: Head;
  /** Entries saved here and not sent, oldest first. */
  readonly waiting: readonly EntryId[];
}

export type Step =
  | { readonly step: 'push'; readonly ids: readonly EntryId[] }
  | { readonly step: 'pull'; readonly after: number }
  /** The server no longer has what it confirmed: forget its order, fetch all, send what is missing. */
  | { readonly step: 'start-over' }
  | { readonly step: 'rest' };

/** How many entries go in one push. */
export const pushAtMost = 100;

/**
 * What to do next, from two summaries and nothing else.
 *
 * @example
 * decide({ seen: emptyHead, waiting: [] }, emptyHead) // { step: 'rest' }
 */
export function decide(device: DeviceSummary, server: Head): Step {
  const { seen, waiting } = device;
  const rewound = server.seq < seen.seq || (server.seq === seen.seq && !sameBytes(server.chain, seen.chain));
  if (rewound) return { step: 'start-over' };
  if (waiting.length > 0) return { step: 'push', ids: waiting.slice(0, pushAtMost) };
  if (server.seq > seen.seq) return { step: 'pull', after: seen.seq };
  return { step: 'rest' };
}
