import { constants } from 'node:os';

let isSet = false;
let instead: (() => void) | undefined;
let isEcho = false;

/**
 * Milliseconds in which further signals are the first one again: a terminal tells every program of its foreground, and
 * those that run others, as npm does, pass it on besides.
 */
const echo = 1_000;

/**
 * Makes a signal that ends the command an ordinary exit: only then are browsers ended and their folders removed. The
 * libraries that drive browsers would close them and let the run go on, which would start them again.
 */
export function exitOnSignal(): void {
  if (isSet) return;
  isSet = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isEcho) return;
      if (instead === undefined) process.exit(128 + constants.signals[signal]);
      instead();
      instead = undefined;
      isEcho = true;
      setTimeout(() => {
        isEcho = false;
      }, echo).unref();
    });
}

/** Lets the first signal do something else; one that comes later ends the command. */
export function onFirstSignal(work: () => void): void {
  instead = work;
  exitOnSignal();
}
