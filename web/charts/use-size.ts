import { type RefObject, useEffect, useRef, useState } from 'react';

/** How much room a chart has, in pixels, and how large a letter is there. */
export interface ChartSize {
  readonly width: number;
  /** One rem: everything beside the data is measured in letters, so that larger letters get more room. */
  readonly rem: number;
}

/** The size of an element as it changes: a chart drawn at its real size keeps its letters readable. */
export function useSize(): readonly [RefObject<HTMLDivElement | null>, ChartSize | undefined] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ChartSize>();
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: Math.floor(entry?.contentRect.width ?? 0), rem });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [place, size];
}
