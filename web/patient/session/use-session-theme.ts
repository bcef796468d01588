import { useEffect } from 'react';
import { readTheme, showTheme } from '../../record/device-settings.ts';

/** Darkens the whole screen while a page is open, and keeps it from going to sleep where `awake` asks for it. */
export function useSessionTheme(awake: boolean): void {
  useEffect(() => {
    showTheme('session');
    return () => showTheme(readTheme());
  }, []);
  useEffect(() => {
    if (!awake || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    // A phone low on battery may say no; the page works all the same.
    void navigator.wakeLock.request('screen').then(
      (granted) => {
        lock = granted;
        if (gone) void granted.release();
      },
      () => undefined,
    );
    return () => {
      gone = true;
      void lock?.release();
    };
  }, [awake]);
}
