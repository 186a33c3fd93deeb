import { printable } from '../presentation/export/printable.ts';
import { withoutMiddle } from '../presentation/export/safe-text.ts';
import { withoutSecrets } from './login/secrets.ts';

/** Characters of one line; an address may have millions. */
const mostShown = 1_000;

/** A line for the person at the terminal, beside the output: what a page or an address says cannot steer it. */
export const say = (line: string): void => {
  process.stderr.write(`${shown(line)}\n`);
};

/** Exported for its test. */
export const shown = (line: string): string => withoutMiddle(printable(withoutSecrets(line)), mostShown);
