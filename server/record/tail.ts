import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';

const CHANNEL = 'afterglow_record';

/** Tells whoever listens that a record has grown. A hint, never the truth: listeners pull to find out. */
export interface Tail {
  grown(record: string): void;
  /** Returns the function that stops listening. Closing the tail wakes every listener once more. */
  listen(record: string, onGrown: () => void): () => void;
  readonly closed: boolean;
  close(): Promise<void>;
}

/**
 * Hints inside this process at once, and through PostgreSQL's NOTIFY to other processes a moment later.
 * Sending them from the append itself would be simpler, but commits that notify wait for one another.
 */
export function recordTail(connection: pg.ClientConfig, log: Log): Tail {
  const listeners = new Map<string, Set<() => void>>();
  const unsent = new Set<string>();
  let closed = false;
  let client: pg.Client | undefined;
  let sending: NodeJS.Timeout | undefined;

  const hint = (record: string) => {
    for (const onGrown of listeners.get(record) ?? []) onGrown();
  };

  // One direct connection a process: LISTEN does not survive a pooler in transaction mode.
  async function connect(): Promise<void> {
    while (!closed) {
      const next = new pg.Client(connection);
      const broken = new Promise<void>((resolve) => {
        next.on('error', () => resolve());
        next.once('end', () => resolve());
      });
      try {
        await next.connect();
        next.on('notification', ({ payload }) => hint(payload ?? ''));
        await next.query(`listen ${CHANNEL}`);
        client = next;
        // Closing may have come while this was connecting, and found nothing to end.
        if (!closed) await broken;
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'no live hints for now');
      }
      client = undefined;
      await next.end().catch(() => undefined);
      if (!closed) await sleep(1000);
    }
  }
  const connecting = connect();

  async function send(): Promise<void> {
    sending = undefined;
    const records = [...unsent];
    unsent.clear();
    await client
      ?.query('select pg_notify($1, record) from unnest($2::text[]) as record', [CHANNEL, records])
      .catch(() => undefined);
  }

  return {
    get closed() {
      return closed;
    },
    grown(record) {
      hint(record);
      unsent.add(record);
      sending ??= setTimeout(send, 50);
    },
    listen(record, onGrown) {
      const heard = listeners.get(record) ?? new Set();
      listeners.set(record, heard.add(onGrown));
      return () => {
        heard.delete(onGrown);
        if (heard.size === 0) listeners.delete(record);
      };
    },
    async close() {
      closed = true;
      clearTimeout(sending);
      for (const record of listeners.keys()) hint(record);
      await client?.end().catch(() => undefined);
      await connecting;
    },
  };
}
