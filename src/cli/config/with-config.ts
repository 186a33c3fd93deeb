import type { Config } from './config-schema.ts';

/** What of the command line decides whether the same of the configuration is left out. */
interface Given {
  readonly options: ReadonlySet<string>;
  readonly addresses: boolean;
}

/** The arguments of a command, with what a configuration has for those that are not given: what is given there wins. */
export function withConfig(args: readonly string[], { addresses = [], options = {} }: Config, given: Given): string[] {
  const isGiven = (option: string): boolean =>
    given.options.has(option) || (option === 'output' && given.options.has('format'));
  const added = Object.entries(options).flatMap(([option, value]) =>
    isGiven(option) ? [] : argumentsOf(option, value),
  );
  return [...added, ...args, ...(given.addresses ? [] : addresses)];
}

function argumentsOf(option: string, value: boolean | number | string | readonly string[]): string[] {
  if (typeof value === 'boolean') return value ? [`--${option}`] : [];
  return [value].flat().map((one) => `--${option}=${one}`);
}
