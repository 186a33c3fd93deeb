import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { choose } from './choose.ts';
import { formats, type Output, parseOutputs } from './outputs.ts';
import { parsePortMap } from './port-map.ts';
import { readAddress } from './read-address.ts';
import { parseRewrites, type Rewrites } from './rewrite/rewrites.ts';
import { UsageError } from './usage-error.ts';

export const thresholds = ['critical', 'serious', 'moderate', 'minor', 'never'] as const;
export const browserNames = ['chromium', 'firefox'] as const;

export type Threshold = (typeof thresholds)[number];
export type BrowserName = (typeof browserNames)[number];

/** Everything the command line asks for, checked as far as that is possible without touching the machine. */
export interface AuditOptions {
  readonly help: boolean;
  readonly addresses: readonly string[];
  /** Further addresses come from standard input. */
  readonly readsInput: boolean;
  readonly browser: BrowserName;
  readonly executable: string | undefined;
  readonly deep: boolean;
  readonly outputs: readonly Output[];
  readonly failOn: Threshold;
  /** What could not be checked fails the run, too. */
  readonly failOnUnknown: boolean;
  /** File with what was wrong before, so that only what is new fails the run. */
  readonly baseline: string | undefined;
  /** File to which what is wrong now is written. */
  readonly writeBaseline: string | undefined;
  /** Nothing is said of the progress. */
  readonly quiet: boolean;
  /** Files with headers and cookies that let the browser in. */
  readonly headers: string | undefined;
  readonly cookies: string | undefined;
  /** Which addresses are asked for instead of others. */
  readonly rewrites: Rewrites;
  readonly ca: string | undefined;
  readonly resolveAll: string | undefined;
  readonly portMap: ReadonlyMap<number, number>;
  /** Milliseconds of quiet after which a page counts as settled. */
  readonly settle: number;
  /** Most milliseconds for one page. */
  readonly timeout: number;
  readonly browserArgs: readonly string[];
  readonly concurrency: number;
}

/** What a command that audits leaves to its caller: where it prints, and what it takes for an address. */
interface Surroundings {
  readonly terminal: boolean;
  readonly check?: (address: string) => string;
}

/** Reads the arguments of a command that audits; throws a UsageError that says in one sentence what is wrong. */
export function parseAuditOptions(
  args: readonly string[],
  { terminal, check = readAddress }: Surroundings,
): AuditOptions {
  const { values, positionals } = parseStrictly(args);
  const options: AuditOptions = {
    help: values.help ?? false,
    addresses: positionals.filter((positional) => positional !== '-').map(check),
    readsInput: positionals.includes('-'),
    browser: choose('--browser', values.browser, browserNames) ?? 'chromium',
    executable: values.executable,
    deep: values.deep ?? false,
    outputs: parseOutputs(values.format ?? [], { output: values.output, terminal }, formats),
    failOn: choose('--fail-on', values['fail-on'], thresholds) ?? 'serious',
    failOnUnknown: values['fail-on-unknown'] ?? false,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    quiet: values.quiet ?? false,
    headers: values.headers,
    cookies: values.cookies,
    rewrites: parseRewrites(values.rewrite ?? []),
    ca: values.ca,
    resolveAll: values['resolve-all'] === undefined ? undefined : checkHost(values['resolve-all']),
    portMap: parsePortMap(values['port-map'] ?? []),
    settle: wholeNumber('--settle', values.settle, 0) ?? 1_000,
    timeout: wholeNumber('--timeout', values.timeout, 1) ?? 30_000,
    browserArgs: values['browser-arg'] ?? [],
    concurrency: wholeNumber('--concurrency', values.concurrency, 1) ?? 4,
  };
  if (options.portMap.size > 0 && options.resolveAll === undefined && options.browser === 'chromium') {
    throw new UsageError('--port-map needs --resolve-all, because Chromium redirects ports only together with names.');
  }
  return options;
}

/** Which options of a command are given, and which file of configuration. Throws a UsageError. */
export function givenOptions(args: readonly string[]): {
  readonly config: string | undefined;
  readonly options: ReadonlySet<string>;
  readonly addresses: boolean;
} {
  const { values, positionals } = parseStrictly(args);
  return { config: values.config, options: new Set(Object.keys(values)), addresses: positionals.length > 0 };
}

const parseStrictly = (args: readonly string[]) =>
  strictly(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      // So that what a configuration turns on can be turned off again.
      allowNegative: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        browser: { type: 'string' },
        executable: { type: 'string' },
        deep: { type: 'boolean' },
        format: { type: 'string', multiple: true },
        output: { type: 'string' },
        'fail-on': { type: 'string' },
        'fail-on-unknown': { type: 'boolean' },
        baseline: { type: 'string' },
        config: { type: 'string' },
        'write-baseline': { type: 'string' },
        quiet: { type: 'boolean' },
        headers: { type: 'string' },
        cookies: { type: 'string' },
        rewrite: { type: 'string', multiple: true },
        ca: { type: 'string' },
        'resolve-all': { type: 'string' },
        'port-map': { type: 'string', multiple: true },
        settle: { type: 'string' },
        timeout: { type: 'string' },
        'browser-arg': { type: 'string', multiple: true },
        concurrency: { type: 'string' },
      },
    }),
  );

/** What `parseArgs` returns. Throws a UsageError where that does not take the arguments. */
export function strictly<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // parseArgs throws a TypeError whose first sentence says it all; what follows is advice about quoting.
    throw new UsageError((error as TypeError).message.split(/\.\s|\n/)[0]?.replace(/\.?$/, '.'));
  }
}

/** Reads a whole number. Throws a UsageError. */
export function wholeNumber(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw new UsageError(`${option} is a whole number of at least ${least}, not “${value}”.`);
  }
  return Number(value);
}

/** Reads the address or name that stands for every host. Throws a UsageError. */
export function checkHost(value: string): string {
  if (isIP(value) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value)) return value;
  throw new UsageError(`--resolve-all is an IP address or a host name, not “${value}”.`);
}
