import type { Pause } from '../core/source/locate.ts';

/** A page does not stutter where each task takes less than a third of a long one (Web Vitals), in milliseconds. */
const slice = 16;

/** Gives way to the page after each slice of work. */
export function inSlices(): Pause {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < slice) return undefined;
    return nextTask().then(() => {
      begun = performance.now();
    });
  };
}

/** A message is not held back in a tab that is hidden, as a timer is. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
