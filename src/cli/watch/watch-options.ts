import { parseArgs } from 'node:util';
import { browserNames, checkHost, strictly, wholeNumber } from '../audit-options.ts';
import { choose } from '../choose.ts';
import { type AnyOutput, parseOutputs } from '../outputs.ts';
import { parsePortMap } from '../port-map.ts';
import { UsageError } from '../usage-error.ts';

/** What a run of `watch` can be printed as. */
const watchFormats = ['table', 'json', 'jsonl'] as const;
export type WatchFormat = (typeof watchFormats)[number];

/** Everything that `watch` is asked for. */
export interface WatchOptions {
  readonly help: boolean;
  /** The list of sites; `-` for standard input. */
  readonly list: string;
  readonly state: string;
  readonly outputs: readonly AnyOutput<WatchFormat>[];
  readonly quiet: boolean;
  readonly ca: string | undefined;
  readonly resolveAll: string | undefined;
  readonly portMap: ReadonlyMap<number, number>;
  /** Most milliseconds for an answer, and for a page where one is loaded. */
  readonly timeout: number;
  /** Sites at a time. */
  readonly concurrency: number;
  /** The browser that looks for mixed content; undefined where none is to. */
  readonly mixedContent: Browsing | undefined;
}

/** How pages are audited for mixed content. */
export interface Browsing {
  readonly browser: (typeof browserNames)[number];
  readonly executable: string | undefined;
  readonly settle: number;
  readonly browserArgs: readonly string[];
}

/** Reads the arguments of `watch`. Throws a UsageError that says in one sentence what is wrong. */
export function parseWatchOptions(args: readonly string[], terminal: boolean): WatchOptions {
  const { values, positionals } = parseStrictly(args);
  const [list, ...others] = positionals;
  const { state } = values;
  const help = values.help ?? false;
  if (!help && (list === undefined || others.length > 0))
    throw new UsageError(
      'Name one file that lists the sites to watch, or - for standard input; --help lists the options.',
    );
  if (!help && (state === undefined || state === ''))
    throw new UsageError('--state FILE says where to keep what is known of the sites.');
  const portMap = parsePortMap(values['port-map'] ?? []);
  const resolveAll = values['resolve-all'] === undefined ? undefined : checkHost(values['resolve-all']);
  const mixedContent = browsing(values);
  if (mixedContent?.browser === 'chromium' && portMap.size > 0 && resolveAll === undefined)
    throw new UsageError('--port-map needs --resolve-all, because Chromium redirects ports only together with names.');
  return {
    ...{ help, list: list ?? '', state: state ?? '', portMap, resolveAll, mixedContent },
    outputs: parseOutputs(values.format ?? [], { output: values.output, terminal }, watchFormats),
    quiet: values.quiet ?? false,
    ca: values.ca,
    timeout: wholeNumber('--timeout', values.timeout, 1) ?? 10_000,
    concurrency: wholeNumber('--concurrency', values.concurrency, 1) ?? 8,
  };
}

const parseStrictly = (args: readonly string[]) =>
  strictly(() =>
    parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: {
        help: { type: 'boolean', short: 'h' },
        state: { type: 'string' },
        format: { type: 'string', multiple: true },
        output: { type: 'string' },
        quiet: { type: 'boolean' },
        ca: { type: 'string' },
        'resolve-all': { type: 'string' },
        'port-map': { type: 'string', multiple: true },
        timeout: { type: 'string' },
        concurrency: { type: 'string' },
        'mixed-content': { type: 'boolean' },
        browser: { type: 'string' },
        executable: { type: 'string' },
        settle: { type: 'string' },
        'browser-arg': { type: 'string', multiple: true },
      },
    }),
  );

type Values = ReturnType<typeof parseStrictly>['values'];

function browsing(values: Values): Browsing | undefined {
  if (values['mixed-content'] !== true) {
    const needless = (['browser', 'executable', 'settle', 'browser-arg'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (needless !== undefined)
      throw new UsageError(`--${needless} is about the browser, which needs --mixed-content.`);
    return undefined;
  }
  return {
    browser: choose('--browser', values.browser, browserNames) ?? 'chromium',
    executable: values.executable,
    settle: wholeNumber('--settle', values.settle, 0) ?? 1_000,
    browserArgs: values['browser-arg'] ?? [],
  };
}
