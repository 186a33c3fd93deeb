import { parseArgs } from 'node:util';
import { UsageError } from '../../src/cli/usage-error.ts';

export interface FuzzOptions {
  /** Generated texts for each parser. */
  readonly inputs: number;
  readonly seed: number;
  /** How often the worker is stopped in the middle of a visit; 0 leaves that out, and needs no browser. */
  readonly workerStops: number;
  /** Generated pages that hide something, visited in each browser. */
  readonly hiddenPages: number;
}

export function parseFuzzOptions(args: readonly string[]): FuzzOptions {
  const values = parse(args);
  return {
    inputs: numberOf('inputs', values.inputs),
    seed: values.seed === undefined ? Date.now() % 2 ** 31 : numberOf('seed', values.seed),
    workerStops: numberOf('worker-stops', values['worker-stops']),
    hiddenPages: numberOf('hidden-pages', values['hidden-pages']),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        inputs: { type: 'string', default: '1000000' },
        seed: { type: 'string' },
        'worker-stops': { type: 'string', default: '0' },
        'hidden-pages': { type: 'string', default: '0' },
      },
    }).values;
  } catch (error) {
    // The only thing it throws is a complaint about the arguments.
    throw new UsageError((error as Error).message);
  }
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} is a whole number, not “${text}”.`);
  return Number(text);
}
