import { constants } from 'node:os';

let isSet = false;
let instead: (() => void) | undefined;

/**
 * Makes a signal that ends the command an ordinary exit: only then are browsers ended and their folders removed. The
 * libraries that drive browsers would close them and let the run go on, which would start them again.
 */
export function exitOnSignal(): void {
  if (isSet) return;
  isSet = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (instead === undefined) process.exit(128 + constants.signals[signal]);
      instead();
      instead = undefined;
    });
}

/** Lets the first signal do something else; the next one ends the command. */
export function onFirstSignal(work: () => void): void {
  instead = work;
  exitOnSignal();
}
