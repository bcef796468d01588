import { pino } from 'pino';
import type { Configuration } from './configuration.ts';

export type Log = ReturnType<typeof openLog>;

/**
 * Structured lines. What goes in are route patterns, statuses, durations and counts: never a path with an id,
 * never a header, never a body.
 */
export function openLog({ logTo, dataFolder }: Pick<Configuration, 'logTo' | 'dataFolder'>) {
  const destination = logTo === 'stdout' ? 1 : `${dataFolder}/afterglow.log`;
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: destination, sync: true, mode: 0o600 }),
  );
}
