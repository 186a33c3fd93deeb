import { constants } from 'node:os';

let isSet = false;

/**
 * Makes a signal that ends the command an ordinary exit: only then are browsers ended and their folders removed. The
 * libraries that drive browsers would close them and let the run go on, which would start them again.
 */
export function exitOnSignal(): void {
  if (isSet) return;
  isSet = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
