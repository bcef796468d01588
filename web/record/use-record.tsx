import type { Problem, Result } from '@afterglow/care/problem';
import type { Draft, EntryId, Now } from '@afterglow/care/record';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Afterglow, AppState, Open } from './afterglow.ts';
import { clockNow } from './clock.ts';
import type { RecordSnapshot } from './open-record.ts';
import type { SyncStatus } from './sync-loop.ts';

const AppContext = createContext<Afterglow | undefined>(undefined);

/** Gives everything below the app on this device. */
export function AfterglowProvider({ app, children }: { app: Afterglow; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useAfterglow(): Afterglow {
  const app = use(AppContext);
  if (app === undefined) throw new Error('used outside AfterglowProvider');
  return app;
}

export function useAppState(): AppState {
  const app = useAfterglow();
  return useSyncExternalStore(app.subscribe, app.state);
}

/** What there is while the record is open. Pages that use it are only shown then. */
export function useOpen(): Open {
  const state = useAppState();
  if (state.at !== 'open') throw new Error('used while the record is closed');
  return state;
}

/** The record as this device has it now. */
export function useRecord(): RecordSnapshot {
  const { record } = useOpen();
  return useSyncExternalStore(record.subscribe, record.snapshot);
}

const notYet: SyncStatus = { state: 'waiting', startedOver: false };
const never = () => () => undefined;

/** How sending stands. */
export function useSync(): SyncStatus {
  const { sync } = useOpen();
  return useSyncExternalStore(sync?.subscribe ?? never, () => sync?.status() ?? notYet);
}

const tickMs = 20_000;
let now = clockNow();
const clockListeners = new Set<() => void>();

function tick(): void {
  now = clockNow();
  for (const onTick of clockListeners) onTick();
}

function listenToClock(onTick: () => void): () => void {
  clockListeners.add(onTick);
  return () => clockListeners.delete(onTick);
}

/**
 * What time it is, the same for the whole page: were the parts of a page to differ, one could hold for future
 * what another has just written. A new value every 20 seconds, whenever a part appears, when the page is
 * looked at again, and after each entry.
 */
export function useNow(): Now {
  useEffect(() => {
    tick();
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return useSyncExternalStore(listenToClock, () => now);
}

/** How saving something stands. */
export type Saving =
  | { readonly saving: 'not-yet' }
  | { readonly saving: 'now' }
  | { readonly saving: 'done'; readonly id: EntryId }
  | { readonly saving: 'failed'; readonly problem: Problem };

const longestScreen = 30 * 60;

/**
 * Writes entries, and says how that went. Seconds spent on the screen are noted with the entry, half an hour
 * at most: a phone that was put down is not screen time.
 */
export function useWrite(): {
  readonly saving: Saving;
  readonly write: (draft: Draft) => Promise<Result<EntryId>>;
  readonly reset: () => void;
} {
  const { record } = useOpen();
  const [saving, setSaving] = useState<Saving>({ saving: 'not-yet' });
  const begunMs = useRef(clockNow().instantMs);
  const write = useCallback(
    async (draft: Draft) => {
      setSaving({ saving: 'now' });
      const seconds = Math.round((clockNow().instantMs - begunMs.current) / 1000);
      const tookSeconds = Math.max(0, Math.min(seconds, longestScreen));
      begunMs.current = clockNow().instantMs;
      const written = await record.write({ ...draft, tookSeconds: draft.tookSeconds ?? tookSeconds });
      tick();
      setSaving(
        written.ok ? { saving: 'done', id: written.value } : { saving: 'failed', problem: written.problem },
      );
      return written;
    },
    [record],
  );
  const reset = useCallback(() => setSaving({ saving: 'not-yet' }), []);
  return { saving, write, reset };
}

/**
 * A value of the record that shows what was just pressed before the entry is written: a choice must not jump
 * back under somebody's finger, however short the moment.
 */
export function useAhead<T>(kept: T): readonly [T, (pressed: T) => void] {
  const [pressed, setPressed] = useState<{ readonly value: T }>();
  useEffect(() => {
    if (pressed === undefined) return;
    // The record has caught up; or it never will, because writing failed, and then the record is right.
    const caughtUp = Object.is(pressed.value, kept);
    const timer = setTimeout(() => setPressed(undefined), caughtUp ? 0 : longestWriteMs);
    return () => clearTimeout(timer);
  }, [pressed, kept]);
  return [pressed === undefined ? kept : pressed.value, (value) => setPressed({ value })];
}

const longestWriteMs = 3000;
const draftDelayMs = 250;

/**
 * What is being typed, kept sealed on this device until it is saved: it survives a reload, a crash, leaving
 * the page and the lock.
 */
export function useDraft<T>(
  name: string,
  initial: T,
): {
  readonly value: T;
  readonly set: (next: T) => void;
  readonly drop: () => Promise<void>;
  /** False until what was kept earlier has been looked for: show the form only then. */
  readonly ready: boolean;
} {
  const { drafts } = useOpen();
  const [value, setValue] = useState(initial);
  const [ready, setReady] = useState(false);
  const unkept = useRef<{ readonly value: T } | undefined>(undefined);

  useEffect(() => {
    let gone = false;
    void drafts.read(name).then((kept) => {
      if (gone) return;
      if (kept !== undefined) setValue(kept as T);
      setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [drafts, name]);

  useEffect(() => {
    const keep = () => {
      if (unkept.current !== undefined) void drafts.keep(name, unkept.current.value);
      unkept.current = undefined;
    };
    const timer = setInterval(keep, draftDelayMs);
    // Leaving the page, switching tabs and locking the phone come without another chance.
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      keep();
      clearInterval(timer);
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [drafts, name]);

  const set = useCallback((next: T) => {
    unkept.current = { value: next };
    setValue(next);
  }, []);
  const drop = useCallback(() => {
    unkept.current = undefined;
    return drafts.drop(name);
  }, [drafts, name]);
  return { value, set, drop, ready };
}
