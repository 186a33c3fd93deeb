import type { Page } from 'playwright-core';
import { most } from '../../src/presentation/report/window-of.ts';
import type { MeasuredBrowser } from './browser.ts';
import type { Figure } from './paired.ts';
import { median } from './statistics.ts';

/** The full report: how soon it can be read, and whether its longest table keeps up with whoever scrolls. */
export async function measureReport({ browser, page }: MeasuredBrowser): Promise<Figure[]> {
  const [context] = browser.contexts();
  const worker = context?.serviceWorkers()[0];
  if (context === undefined || worker === undefined) throw new Error('The extension’s worker is not there.');
  const root = new URL('/src/presentation/', worker.url()).href;
  await page.goto('https://bench.test/empty', { waitUntil: 'load' });
  const control = await context.newPage();
  await control.goto(`${root}popup/index.html?tab=-1`);
  const tabId = await control.evaluate("chrome.tabs.query({ url: 'https://bench.test/*' }).then(([tab]) => tab.id)");
  /** Shows a page, and opens the report on it again and again: milliseconds until each could be read. */
  const timesOn = async (url: string, part: string): Promise<number[]> => {
    await page.goto(url, { waitUntil: 'load' });
    await control.waitForFunction(`${reportOf(tabId)}.then(({ url, verdict, leftOut }) =>
      url === '${url}' && verdict !== 'unknown' && !leftOut.some(({ what }) => what === 'loading'))`);
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const report = await context.newPage();
      await report.goto(`${root}report/index.html?tab=${tabId}`, { waitUntil: 'commit' });
      times.push(Number(await report.evaluate(readable(part))));
      await report.close();
    }
    return times;
  };
  const onEmpty = await timesOn('https://bench.test/empty', 'main h2');
  const times = await timesOn('https://bench.test/thousand', '.table tbody tr');
  const long = await control.evaluate(`${reportOf(tabId)}.then((report) => {
    const { items } = report.insecureRequests;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...items[i % items.length], url: 'http://bench.test/' + i }));
    return JSON.stringify({ ...report, insecureRequests: { items: many, omitted: 0 } });
  })`);
  const scrolls: Scroll[] = [];
  for (let i = 0; i < 5; i++) scrolls.push(await scrollThrough(await context.newPage(), root, String(long)));
  await control.close();
  return [
    { name: 'report readable, 1 000 insecure requests', value: median(times), unit: 'ms', budget: 300 },
    {
      name: 'that ÷ report on an empty page readable',
      ...{ value: median(times) / median(onEmpty), unit: '×', budget: 2 },
    },
    {
      name: 'longest frame, scrolling 10 000 rows',
      ...{ value: median(scrolls.map(({ longest }) => longest)), unit: 'ms', budget: 50 },
    },
    {
      name: 'frames over 50 ms, scrolling 10 000 rows',
      ...{ value: median(scrolls.map(({ slow }) => slow)), unit: 'frames', budget: 0 },
    },
    {
      name: 'rows in the page while scrolling 10 000, at most',
      ...{ value: Math.max(...scrolls.map(({ drawn }) => drawn)), unit: 'rows', budget: most + 2 },
    },
  ];
}

const reportOf = (tabId: unknown): string =>
  `chrome.runtime.sendMessage({ name: 'read-report', body: { tabId: ${tabId} } })`;

/** Milliseconds from the start of the page until this part of it is there and the frame with it is over. */
const readable = (part: string): string => `new Promise((resolve) => {
  const look = () =>
    document.querySelector('${part}') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => resolve(performance.now()));
  look();
})`;

interface Scroll {
  /** Milliseconds between two frames. */
  readonly longest: number;
  /** How many frames took more than 50 ms. */
  readonly slow: number;
  /** How many rows the page had, at most. */
  readonly drawn: number;
}

/** Opens the file, and scrolls its table from end to end in two seconds. */
async function scrollThrough(page: Page, root: string, file: string): Promise<Scroll> {
  await page.goto(`${root}report/index.html`);
  await page.setInputFiles('input[type=file]', {
    ...{ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(file) },
  });
  await page.waitForSelector('.table tbody tr');
  const scroll = await page.evaluate(`new Promise((resolve) => {
    const table = document.querySelector('.table');
    table.scrollIntoView();
    const step = table.scrollHeight / 120;
    let longest = 0;
    let slow = 0;
    let drawn = 0;
    let before;
    const frame = (now) => {
      const time = before === undefined ? 0 : now - before;
      longest = Math.max(longest, time);
      if (time > 50) slow += 1;
      drawn = Math.max(drawn, table.querySelectorAll('tbody tr').length);
      before = now;
      const top = table.scrollTop;
      table.scrollTop += step;
      if (table.scrollTop > top) requestAnimationFrame(frame);
      else resolve({ longest, slow, drawn });
    };
    // What opening it took is over then.
    requestIdleCallback(() => requestAnimationFrame(frame));
  })`);
  await page.close();
  // The expression above says so.
  return scroll as Scroll;
}
