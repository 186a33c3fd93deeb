import type { Page } from 'playwright-core';
import type { MeasuredBrowser } from './browser.ts';
import type { Figure } from './paired.ts';
import { median } from './statistics.ts';

/** The full report: how soon it can be read, and whether its longest table keeps up with whoever scrolls. */
export async function measureReport({ browser, page }: MeasuredBrowser): Promise<Figure[]> {
  const [context] = browser.contexts();
  const worker = context?.serviceWorkers()[0];
  if (context === undefined || worker === undefined) throw new Error('The extension’s worker is not there.');
  const root = new URL('/src/presentation/', worker.url()).href;
  await page.goto('https://bench.test/thousand', { waitUntil: 'load' });
  const control = await context.newPage();
  await control.goto(`${root}popup/index.html?tab=-1`);
  const tabId = await control.evaluate(
    "chrome.tabs.query({ url: 'https://bench.test/thousand' }).then(([tab]) => tab.id)",
  );
  await control.waitForFunction(`${reportOf(tabId)}.then(({ verdict, leftOut }) =>
    verdict !== 'unknown' && !leftOut.some(({ what }) => what === 'loading'))`);

  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const report = await context.newPage();
    await report.goto(`${root}report/index.html?tab=${tabId}`, { waitUntil: 'commit' });
    times.push(Number(await report.evaluate(readable)));
    await report.close();
  }
  const long = await control.evaluate(`${reportOf(tabId)}.then((report) => {
    const { items } = report.insecureRequests;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...items[i % items.length], url: 'http://bench.test/' + i }));
    return JSON.stringify({ ...report, insecureRequests: { items: many, omitted: 0 } });
  })`);
  const frames: number[] = [];
  for (let i = 0; i < 5; i++) frames.push(await longestFrame(await context.newPage(), root, String(long)));
  await control.close();
  return [
    { name: 'report readable, 1 000 insecure requests', value: median(times), unit: 'ms', budget: 300 },
    { name: 'longest frame, scrolling 10 000 rows', value: median(frames), unit: 'ms', budget: 50 },
  ];
}

const reportOf = (tabId: unknown): string =>
  `chrome.runtime.sendMessage({ name: 'read-report', body: { tabId: ${tabId} } })`;

/** Milliseconds from the start of the page until its table has rows and the frame with them is over. */
const readable = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('.table tbody tr') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => resolve(performance.now()));
  look();
})`;

/** Opens the file, scrolls its table from end to end in two seconds, and tells the longest time between two frames. */
async function longestFrame(page: Page, root: string, file: string): Promise<number> {
  await page.goto(`${root}report/index.html`);
  await page.setInputFiles('input[type=file]', {
    ...{ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(file) },
  });
  await page.waitForSelector('.table tbody tr');
  const longest = await page.evaluate(`new Promise((resolve) => {
    const table = document.querySelector('.table');
    table.scrollIntoView();
    const step = table.scrollHeight / 120;
    let longest = 0;
    let before;
    const frame = (now) => {
      if (before !== undefined) longest = Math.max(longest, now - before);
      before = now;
      const top = table.scrollTop;
      table.scrollTop += step;
      if (table.scrollTop > top) requestAnimationFrame(frame);
      else resolve(longest);
    };
    // What opening it took is over then.
    requestIdleCallback(() => requestAnimationFrame(frame));
  })`);
  await page.close();
  return Number(longest);
}
