import type { MeasuredBrowser } from './browser.ts';
import { storm } from './pages.ts';
import { ratios } from './statistics.ts';

/** One figure: what was measured, what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
  /** Quartiles over the rounds, where there were rounds. */
  readonly spread?: readonly [low: number, high: number];
}

/** Milliseconds, and seconds of processor time where the browser tells them. */
type Cost = readonly number[];
type Ratios = ReturnType<typeof ratios>;

/** Loads and floods the same pages with and without the extension, in turn, so that both meet the same machine. */
export async function measurePaired(
  withIt: MeasuredBrowser,
  without: MeasuredBrowser,
  rounds: number,
): Promise<Figure[]> {
  const load = await inTurn(withIt, without, rounds, loadHeavyPage);
  const flood = await inTurn(withIt, without, rounds, insertNodes);
  return [...figures('page load', load, 1.02), ...figures('mutation storm', flood, 1.05)];
}

/** What the same work costs with the extension, as a multiple of what it costs without. */
export const figures = (work: string, measured: readonly Ratios[], budget: number): Figure[] =>
  measured.map(({ median, low, high }, index) => ({
    name: `${work}, ${index === 0 ? 'wall' : 'processor'} time, with ÷ without`,
    ...{ value: median, unit: '×', budget, spread: [low, high] },
  }));

/** Measures two browsers in turn, so that both meet the same machine; the ratios of each cost of theirs. */
export async function inTurn<B>(
  withIt: B,
  without: B,
  rounds: number,
  measure: (browser: B) => Promise<Cost>,
): Promise<Ratios[]> {
  const pairs: [number, number][][] = [];
  // The first round warms caches and compilers, and does not count.
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? [withIt, without] : [without, withIt];
    const costs = new Map<B, Cost>();
    for (const browser of order) costs.set(browser, await measure(browser));
    if (round === 0) continue;
    costs.get(withIt)?.forEach((cost, index) => {
      pairs[index] = [...(pairs[index] ?? []), [cost, costs.get(without)?.[index] ?? Number.NaN]];
    });
  }
  return pairs.map(ratios);
}

async function loadHeavyPage({ page, cpuSeconds }: MeasuredBrowser): Promise<Cost> {
  await page.goto('about:blank');
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
