/** Soft sounds, made here: a bell, and a swell to breathe with. Nothing is loaded. */
export interface Tones {
  /** A soft bell; `strong` is for calling somebody across a room. */
  bell(atSeconds?: number, strong?: boolean): void;
  /** A tone that rises for as long as one breathes in, or falls for as long as one breathes out. */
  breath(direction: 'in' | 'out', atSeconds: number, lasts: number): void;
  /** Seconds on the sound's own clock, which goes on when the screen is dark. */
  now(): number;
  stop(): void;
}

/** Opens the sound. It must be called from a press: browsers keep still until then. */
export function tones(): Tones {
  const context = new AudioContext();
  const out = context.createGain();
  out.gain.value = 0.5;
  out.connect(context.destination);
  void context.resume();

  function tone(frequency: number, from: number, shape: (gain: AudioParam) => number): void {
    const source = context.createOscillator();
    const gain = context.createGain();
    source.type = 'sine';
    source.frequency.value = frequency;
    gain.gain.setValueAtTime(0.0001, from);
    const end = shape(gain.gain);
    source.connect(gain).connect(out);
    source.start(from);
    source.stop(end + 0.1);
  }

  return {
    now: () => context.currentTime,
    bell(atSeconds = context.currentTime, strong = false) {
      const loud = strong ? 0.9 : 0.25;
      for (const [partial, share] of [
        [1, 1],
        [2.76, 0.35],
        [5.4, 0.12],
      ] as const) {
        tone(strong ? 660 * partial : 432 * partial, atSeconds, (gain) => {
          gain.exponentialRampToValueAtTime(loud * share, atSeconds + 0.01);
          gain.exponentialRampToValueAtTime(0.0001, atSeconds + 3.5 / partial);
          return atSeconds + 3.5 / partial;
        });
      }
    },
    breath(direction, atSeconds, lasts) {
      const end = atSeconds + lasts;
      tone(direction === 'in' ? 174 : 130.5, atSeconds, (gain) => {
        const top = direction === 'in' ? end - lasts * 0.15 : atSeconds + lasts * 0.15;
        gain.exponentialRampToValueAtTime(0.18, top);
        gain.exponentialRampToValueAtTime(0.0001, end);
        return end;
      });
    },
    stop() {
      void context.close();
    },
  };
}
