import { failure, type Problem, problem, type Result, success } from '@afterglow/care/problem';
import { type DeviceLog, type RecordId, type SyncOutcome, synchronise } from '@afterglow/care/record';
import { type RemoteAccount, remoteRecord } from '@afterglow/care/record/remote';
import type { VoiceMemos } from './voice-memos.ts';

/** How sending stands. */
export interface SyncStatus {
  readonly state: 'sending' | 'sent' | 'waiting';
  /** When everything was last sent, by this device's clock. */
  readonly sentMs?: number;
  /** Why something waits. */
  readonly problem?: Problem;
  /** How far this device's clock is ahead of the server's, where it is too far. */
  readonly clockAheadMs?: number;
  /** The server had lost confirmed entries, and this device sent its copies again. */
  readonly startedOver: boolean;
}

export interface SyncLoop {
  status(): SyncStatus;
  subscribe(onChange: () => void): () => void;
  /** Sends and fetches now, or as soon as the run that is under way has ended. */
  request(): void;
  stop(): void;
}

const wrongClock = 5 * 60_000;
const firstRetry = 2000;
const lastRetry = 60_000;
const lookAgain = 120_000;

/**
 * Keeps this device and the server in step while the record is open: after each entry, when the server hints
 * at growth, when the network comes back, and now and then. Of several tabs one at a time does it.
 *
 * @param signIn signs in again where the session has ended and the passphrase is still known.
 */
export function syncLoop(options: {
  readonly record: RecordId;
  readonly log: DeviceLog;
  readonly memos: VoiceMemos;
  readonly account: RemoteAccount;
  readonly signIn: () => Promise<Result<void>>;
  readonly onChanged: () => void;
}): SyncLoop {
  const { record, log, memos } = options;
  const listeners = new Set<() => void>();
  let status: SyncStatus = { state: 'waiting', startedOver: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  let retry = firstRetry;
  let tail: EventSource | undefined;

  const tell = (next: Partial<SyncStatus>) => {
    const { problem: _old, ...kept } = status;
    status = { ...kept, ...next };
    for (const onChange of listeners) onChange();
  };

  const remote = remoteRecord(browserFetch, record, (serverMs) => {
    const clockAheadMs = Date.now() - serverMs;
    const { clockAheadMs: _old, ...kept } = status;
    status = Math.abs(clockAheadMs) > wrongClock ? { ...kept, clockAheadMs } : kept;
  });

  async function exchange(): Promise<Result<SyncOutcome>> {
    const done = await synchronise(record, log, remote);
    if (done.ok || done.problem.code !== 'signed-out') return done;
    const signedIn = await options.signIn();
    return signedIn.ok ? synchronise(record, log, remote) : failure(signedIn.problem);
  }

  async function run(): Promise<void> {
    if (running || stopped) {
      again = true;
      return;
    }
    running = true;
    again = false;
    clearTimeout(timer);
    const outcome = await exchangeInTurn().finally(() => {
      running = false;
    });
    if (stopped) return;
    if (outcome.ok) {
      retry = firstRetry;
      tell({
        state: 'sent',
        sentMs: Date.now(),
        startedOver: status.startedOver || outcome.value.startedOver,
      });
      listen();
      schedule(again ? 0 : lookAgain);
    } else {
      tell({ state: 'waiting', problem: outcome.problem });
      schedule(retry);
      retry = Math.min(retry * 2, lastRetry);
    }
    const changed = outcome.ok && outcome.value.sent + outcome.value.received > 0;
    if (changed || !outcome.ok) options.onChanged();
  }

  /** One exchange, of several tabs one after the other. Even a mistake of ours must not end the sending for good. */
  async function exchangeInTurn(): Promise<Result<SyncOutcome>> {
    try {
      return await navigator.locks.request(`afterglow sync ${record}`, async () => {
        const before = await log.summary(record);
        if (before.ok && before.value.waiting.length > 0) tell({ state: 'sending' });
        const done = await exchange();
        return done.ok ? withMemos(done.value) : done;
      });
    } catch {
      return failure(problem('unexpected', 'sending'));
    }
  }

  async function withMemos(done: SyncOutcome): Promise<Result<SyncOutcome>> {
    if (done.startedOver) {
      const again = await memos.startOver();
      if (!again.ok) return again;
    }
    const sent = await memos.send(remote);
    return sent.ok ? success(done) : sent;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  }

  /** The server's hints, while somebody looks. */
  function listen(): void {
    if (tail !== undefined || document.visibilityState === 'hidden') return;
    tail = new EventSource(`/api/records/${record}/tail`);
    tail.addEventListener('grown', () => schedule(0));
    tail.addEventListener('error', hangUp);
  }
  function hangUp(): void {
    tail?.close();
    tail = undefined;
  }

  const onOnline = () => {
    retry = firstRetry;
    schedule(0);
  };
  const onOffline = () => {
    hangUp();
    tell({ state: 'waiting', problem: problem('offline') });
  };
  const onVisibility = () => {
    if (document.visibilityState === 'visible') schedule(0);
    else hangUp();
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onVisibility);
  schedule(0);

  return {
    status: () => status,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    request: () => schedule(150),
    stop() {
      stopped = true;
      clearTimeout(timer);
      hangUp();
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

/** The browser's own fetch; the one place through which the app reaches the network. */
export const browserFetch: Parameters<typeof remoteRecord>[0] = (path, init) => fetch(path, init);
