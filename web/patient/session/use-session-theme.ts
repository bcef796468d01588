import { useEffect } from 'react';
import { readTheme, showTheme } from '../../record/device-settings.ts';
import { useAfterglow } from '../../record/use-record.tsx';

/**
 * Darkens the whole screen while a page is open. Where `awake` asks for it, the screen does not go to sleep and
 * the device does not lock: nobody should meet a passphrase in the middle of a session.
 */
export function useSessionTheme(awake: boolean): void {
  const app = useAfterglow();
  useEffect(() => {
    showTheme('session');
    return () => showTheme(readTheme());
  }, []);
  useEffect(() => (awake ? app.holdOpen() : undefined), [app, awake]);
  useEffect(() => {
    if (!awake || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState === 'hidden' || (lock !== undefined && !lock.released)) return;
      // A phone low on battery may say no; the page works all the same.
      lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (gone) void lock?.release();
    };
    void ask();
    // The browser takes the lock back when the page is hidden, and does not give it again by itself.
    document.addEventListener('visibilitychange', ask);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [awake]);
}
