import { isInTopLayer, isSomethingAbove } from './top-layer.ts';

/** A person needs so long, in milliseconds, to see what they are about to click. */
const settling = 500;
/** How often the bar's place is compared, in milliseconds. */
const interval = 100;

interface ClickGuard {
  /** Whether a click that comes now is one that a person can have meant for the bar. */
  counts(): boolean;
  end(): void;
}

/**
 * Tells clicks that were meant for the bar from those that a page led astray: by moving the bar under the pointer as it
 * is pressed, or by drawing something over it that lets clicks through.
 */
export function clickGuard(
  host: HTMLElement,
  bar: HTMLElement,
  place: { put(): void; onPut(listener: () => void): void },
): ClickGuard {
  let since = performance.now();
  let before = '';
  let isVisible = true;
  const restart = (): void => {
    since = performance.now();
  };
  place.onPut(restart);

  const compare = (): void => {
    const { x, y, width, height } = bar.getBoundingClientRect();
    const now = `${x} ${y} ${width} ${height}`;
    if (now !== before) restart();
    before = now;
  };
  // In a frame the layout is asked for that the frame needs anyway.
  const timer = setInterval(() => requestAnimationFrame(compare), interval);

  // Chromium knows whether anything is drawn over an element, whatever it is (Intersection Observer, version 2).
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries as readonly (IntersectionObserverEntry & { readonly isVisible?: boolean })[]) {
        if (entry.isVisible === false && isVisible) restart();
        isVisible = entry.isVisible ?? true;
      }
    },
    // Not in the library's types yet.
    { trackVisibility: true, delay: 100, threshold: 1 } as IntersectionObserverInit,
  );
  observer.observe(bar);

  // Whatever joins the top layer after the bar is above it.
  const above = (event: Event): void => {
    if (event.target === host || !isInTopLayer(event.target)) return;
    restart();
    place.put();
  };
  for (const type of joining) addEventListener(type, above, true);
  document.addEventListener('visibilitychange', restart);

  return {
    counts() {
      compare();
      if (performance.now() - since < settling || !isVisible) return false;
      if (!isSomethingAbove(host)) return true;
      place.put();
      return false;
    },
    end() {
      clearInterval(timer);
      observer.disconnect();
      for (const type of joining) removeEventListener(type, above, true);
      document.removeEventListener('visibilitychange', restart);
    },
  };
}

const joining = ['toggle', 'fullscreenchange'] as const;
