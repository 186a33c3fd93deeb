import { parseArgs } from 'node:util';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { Browser, Mode } from './browser.ts';

export interface TruthOptions {
  readonly browsers: readonly Browser[];
  readonly modes: readonly Mode[];
  /** Only cases whose names contain this. */
  readonly only: string;
  readonly subset: boolean;
  /** File that the results are written to. */
  readonly json: string | undefined;
  /** File that the scores are written to, for people. */
  readonly document: string | undefined;
}

export function parseTruthOptions(args: readonly string[]): TruthOptions {
  const { values } = parse(args);
  return {
    browsers: chosen('browser', values.browser, ['chromium', 'firefox']),
    modes: chosen('mode', values.mode, ['passive', 'deep']),
    only: values.only,
    subset: values.subset,
    json: values.json,
    document: values.document,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string', default: 'both' },
        mode: { type: 'string', default: 'both' },
        only: { type: 'string', default: '' },
        subset: { type: 'boolean', default: false },
        json: { type: 'string' },
        document: { type: 'string' },
      },
    });
  } catch (error) {
    // The only thing it throws is a complaint about the arguments.
    throw new UsageError((error as Error).message);
  }
}

function chosen<T extends string>(name: string, value: string, all: readonly T[]): readonly T[] {
  if (value === 'both') return all;
  const found = all.filter((one) => one === value);
  if (found.length === 0) throw new UsageError(`--${name} is ${all.join(', ')} or both.`);
  return found;
}
