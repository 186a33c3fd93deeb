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

type Cost = readonly [milliseconds: number, cpuSeconds: number];

/** Loads and floods the same pages with and without the extension, in turn, so that both meet the same machine. */
export async function measurePaired(
  withIt: MeasuredBrowser,
  without: MeasuredBrowser,
  rounds: number,
): Promise<Figure[]> {
  const load = await inTurn(withIt, without, rounds, loadHeavyPage);
  const flood = await inTurn(withIt, without, rounds, insertNodes);
  return [
    figure('page load, wall time, with ÷ without', load.wall, 1.02),
    figure('page load, processor time, with ÷ without', load.cpu, 1.02),
    figure('mutation storm, wall time, with ÷ without', flood.wall, 1.05),
    figure('mutation storm, processor time, with ÷ without', flood.cpu, 1.05),
  ];
}

function figure(name: string, { median, low, high }: ReturnType<typeof ratios>, budget: number): Figure {
  return { name, value: median, unit: '×', budget, spread: [low, high] };
}

async function inTurn(
  withIt: MeasuredBrowser,
  without: MeasuredBrowser,
  rounds: number,
  measure: (browser: MeasuredBrowser) => Promise<Cost>,
): Promise<{ wall: ReturnType<typeof ratios>; cpu: ReturnType<typeof ratios> }> {
  const wall: [number, number][] = [];
  const cpu: [number, number][] = [];
  // The first round warms caches and compilers, and does not count.
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? [withIt, without] : [without, withIt];
    const costs = new Map<MeasuredBrowser, Cost>();
    for (const browser of order) costs.set(browser, await measure(browser));
    const [a, b] = [costs.get(withIt), costs.get(without)];
    if (round === 0 || a === undefined || b === undefined) continue;
    wall.push([a[0], b[0]]);
    cpu.push([a[1], b[1]]);
  }
  return { wall: ratios(wall), cpu: ratios(cpu) };
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
