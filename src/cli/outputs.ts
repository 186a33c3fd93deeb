import { resolve } from 'node:path';
import { choose } from './choose.ts';
import { UsageError } from './usage-error.ts';

export const formats = ['table', 'json', 'sarif', 'markdown', 'html', 'junit', 'github'] as const;
export type Format = (typeof formats)[number];

/** One thing that a run writes, and where: into a file, else to standard output. */
export interface AnyOutput<F extends string> {
  readonly format: F;
  readonly file: string | undefined;
}

export type Output = AnyOutput<Format>;

/**
 * Reads each `--format`, such as `table` or `sarif:out.sarif`. One without a file goes to `--output`, else to standard
 * output; nothing is written to the same place twice.
 */
export function parseOutputs<F extends string>(
  values: readonly string[],
  { output, terminal }: { readonly output: string | undefined; readonly terminal: boolean },
  allowed: readonly F[],
): readonly AnyOutput<F | 'table' | 'json'>[] {
  if (values.length === 0) return [{ format: terminal && output === undefined ? 'table' : 'json', file: output }];
  const outputs = values.map((value): AnyOutput<F | 'table' | 'json'> => parseOutput(value, output, allowed));
  if (output !== undefined && outputs.every((one) => one.file !== output)) {
    throw new UsageError(`Every --format names its own file, so that nothing is left for --output ${output}.`);
  }
  const places = outputs.map(({ file }) => (file === undefined ? undefined : resolve(file)));
  const [twice] = outputs.filter((_, index) => places.indexOf(places[index]) !== index);
  if (twice === undefined) return outputs;
  const place = twice.file ?? 'standard output';
  throw new UsageError(`Two formats go to ${place}; name a file for one of them, such as --format sarif:out.sarif.`);
}

function parseOutput<F extends string>(
  value: string,
  output: string | undefined,
  allowed: readonly F[],
): AnyOutput<F | 'json'> {
  const [, name = '', file] = /^([^:]*)(?::(.*))?$/s.exec(value) ?? [];
  const format = choose('--format', name, allowed) ?? 'json';
  if (file === '') throw new UsageError(`--format ${value} names no file after the colon.`);
  return { format, file: file ?? output };
}
