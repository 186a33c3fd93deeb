import type { MeasuredBrowser } from './browser.ts';
import { bundled } from './bundled.ts';
import { hostilePages } from './hostile-pages.ts';
import type { Figure } from './paired.ts';

/** A person does not notice what takes no longer (Web Vitals, long tasks). */
const budget = 50;

/** How often each page is read: what else the machine does only makes a task longer, so the shortest run counts. */
const runs = 3;

/** The longest task of the content script on the main thread of each hostile page, in milliseconds. */
export async function measureHostile({ page }: Pick<MeasuredBrowser, 'page'>): Promise<Figure[]> {
  const code = await bundled('../../src/content/collect.iife.ts');
  const figures: Figure[] = [];
  for (const [name, fill] of Object.entries(hostilePages)) {
    const longest: number[] = [];
    for (let run = 0; run < runs; run++) longest.push(await readOnce(page, fill, code, name));
    figures.push({ name: `longest task, ${name}`, value: Math.min(...longest), unit: 'ms', budget });
  }
  return figures;
}

async function readOnce(page: MeasuredBrowser['page'], fill: string, code: string, name: string): Promise<number> {
  await page.goto('https://bench.test/empty');
  await page.evaluate(`{ ${fill} }`);
  await page.evaluate(timed);
  await page.evaluate(code);
  await page.waitForFunction('ours.idle() || ours.age() > 30_000', undefined, { timeout: 60_000 });
  const { longest, sent } = (await page.evaluate('ours')) as { longest: number; sent: number };
  if (sent === 0) throw new Error(`The content script told nothing of ${name}.`);
  return longest;
}

/** Stands in for the extension's side, and takes the time of everything that the script has called later. */
const timed = `{
  const begun = performance.now();
  let last = begun;
  globalThis.ours = {
    longest: 0, sent: 0, pending: 0,
    /** No look has been under way for a second. */
    idle: () => ours.pending === 0 && performance.now() - last > 1_000,
    age: () => performance.now() - begun,
  };
  const around = (work) => (...given) => {
    const start = performance.now();
    try { return work(...given) } finally {
      last = performance.now();
      ours.longest = Math.max(ours.longest, last - start);
    }
  };
  const idle = requestIdleCallback;
  globalThis.requestIdleCallback = (work, options) => {
    ours.pending += 1;
    return idle((deadline) => { ours.pending -= 1; around(work)(deadline) }, options);
  };
  const wait = setTimeout;
  globalThis.setTimeout = (work, delay) => wait(around(work), delay);
  const listen = addEventListener;
  globalThis.addEventListener = (name, work, capture) => listen(name, around(work), capture);
  const Observer = MutationObserver;
  globalThis.MutationObserver = class extends Observer { constructor(work) { super(around(work)) } };
  globalThis.chrome = {
    runtime: {
      id: 'bench', onMessage: { addListener() {} },
      sendMessage: async () => { ours.sent += 1; return true },
    },
    dom: { openOrClosedShadowRoot: (element) => element.shadowRoot },
  };
}`;
