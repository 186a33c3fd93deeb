import type { MeasuredBrowser } from './browser.ts';
import { storm } from './pages.ts';
import { ratios } from './statistics.ts';

/** One figure: what was measured, what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** None where it tells what the browser itself takes. */
  readonly budget?: number;
  /** Quartiles over the rounds, where there were rounds. */
  readonly spread?: readonly [low: number, high: number];
}

/** Milliseconds, and seconds of processor time where the browser tells them. */
export type Cost = readonly number[];

/** The same browser thrice: with the extension, with one that only has its permissions, and with none. */
export interface Compared<B> {
  readonly withIt: B;
  readonly standIn: B;
  readonly without: B;
}

/** Browsers with other extensions. */
export type Peers<B> = Readonly<Record<PeerName, B>>;
export type PeerName = `peer ${string}`;

/** Loads and floods the same pages in each browser in turn, so that all meet the same machine. */
export async function measurePaired(
  browsers: Compared<MeasuredBrowser>,
  peers: Peers<MeasuredBrowser>,
  rounds: number,
): Promise<Figure[]> {
  const all = { ...browsers, ...peers };
  const load = await inTurn<MeasuredBrowser, keyof typeof browsers | PeerName>(all, rounds, loadHeavyPage);
  const { withIt, without } = browsers;
  const flood = await inTurn({ withIt, without }, rounds, insertNodes);
  const names = Object.keys(peers) as PeerName[];
  return [
    ...loadFigures('page load', load),
    ...names.flatMap((name) =>
      figures(`page load, ${name} ÷ without`, { withIt: load[name] ?? [], without: load.without }),
    ),
    ...figures('mutation storm, with ÷ without', flood, 1.05),
  ];
}

/** What a page load costs: all in all, by the permissions alone, and by what the extension does with them. */
export const loadFigures = (work: string, costs: Compared<readonly Cost[]>): Figure[] => [
  ...figures(`${work}, with ÷ without`, costs),
  ...figures(`${work}, permissions alone ÷ without`, { withIt: costs.standIn, without: costs.without }),
  ...figures(`${work}, with ÷ permissions alone`, { withIt: costs.withIt, without: costs.standIn }, 1.03),
];

/** What the same work costs in one browser, as a multiple of what it costs in the other. */
export const figures = (
  name: string,
  { withIt, without }: Pick<Compared<readonly Cost[]>, 'withIt' | 'without'>,
  budget?: number,
): Figure[] =>
  (withIt[0] ?? []).map((_, kind) => {
    const pairs = withIt.map((cost, round) => [cost[kind] ?? NaN, without[round]?.[kind] ?? NaN] as const);
    const { median, low, high } = ratios(pairs);
    return {
      name: `${name}, ${kind === 0 ? 'wall' : 'processor'} time`,
      ...{ value: median, unit: '×', spread: [low, high] },
      ...(budget === undefined ? {} : { budget }),
    };
  });

/** What each browser needs for the same work, round by round. */
export async function inTurn<B, Name extends string>(
  browsers: Readonly<Record<Name, B>>,
  rounds: number,
  measure: (browser: B) => Promise<Cost>,
): Promise<Record<Name, Cost[]>> {
  const names = Object.keys(browsers) as Name[];
  const costs = Object.fromEntries(names.map((name): [string, Cost[]] => [name, []])) as Record<Name, Cost[]>;
  // The first round warms caches and compilers, and does not count.
  for (let round = 0; round <= rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const cost = await measure(browsers[name]);
      if (round > 0) costs[name].push(cost);
    }
  }
  return costs;
}

async function loadHeavyPage({ page, cpuSeconds }: MeasuredBrowser): Promise<Cost> {
  // From a page of the same site: a process that ended in between would take its processor time with it.
  await page.goto('https://bench.test/empty', { waitUntil: 'load' });
  const before = await cpuSeconds();
  await page.goto('https://bench.test/heavy', { waitUntil: 'load' });
  const wall = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd || performance.now()");
  // What the extension does after the load counts too.
  await page.waitForTimeout(1_000);
  return [Number(wall), (await cpuSeconds()) - before];
}

async function insertNodes({ page, cpuSeconds }: MeasuredBrowser): Promise<Cost> {
  await page.goto('https://bench.test/empty', { waitUntil: 'load' });
  const before = await cpuSeconds();
  const wall = await page.evaluate(storm);
  await page.waitForTimeout(1_000);
  return [Number(wall), (await cpuSeconds()) - before];
}
