import type { CDPSession } from 'playwright-core';
import { workerFile } from '../build/worker-apart.ts';
import type { MeasuredBrowser } from './browser.ts';
import type { Figure } from './paired.ts';
import { median } from './statistics.ts';

/** What happens in the extension's own processes: the worker, the stored evidence, the popup. */
export async function measureExtension(browser: MeasuredBrowser): Promise<Figure[]> {
  const worker = browser.browser.contexts()[0]?.serviceWorkers()[0];
  if (worker === undefined) throw new Error('The extension’s worker is not there.');
  const root = new URL('/', worker.url()).href;
  const control = await browser.browser.contexts()[0]?.newPage();
  if (control === undefined) throw new Error('No page could be opened.');
  await control.goto(`${root}src/presentation/popup/index.html?tab=-1`);

  const delays: number[] = [];
  for (let i = 0; i < 7; i++) delays.push(await verdictDelay(browser, control));
  const workerCpu = await workerTimePerRequest(browser, root);
  const onEmpty = await popupOn('https://bench.test/empty', browser, control, root);
  const { popup, stored } = await popupOn('https://bench.test/flood', browser, control, root);
  await control.close();
  return [
    { name: 'worker, processor time per network request', value: workerCpu, unit: 'ms', budget: 0.1 },
    { name: 'verdict after the load event', value: median(delays), unit: 'ms', budget: 150 },
    { name: 'popup readable, 10 000 insecure requests', value: popup, unit: 'ms', budget: 150 },
    { name: 'that ÷ popup on an empty page readable', value: popup / onEmpty.popup, unit: '×', budget: 2 },
    { name: 'stored evidence of that tab', value: stored / 1_000, unit: 'kB', budget: 256 },
  ];
}

type ControlPage = Awaited<ReturnType<MeasuredBrowser['browser']['newPage']>>;

/** Milliseconds from the end of the load event to the report that says the page is complete. */
async function verdictDelay({ page }: MeasuredBrowser, control: ControlPage): Promise<number> {
  await page.goto('https://bench.test/empty', { waitUntil: 'load' });
  const tabId = await control.evaluate("chrome.tabs.query({ url: 'https://bench.test/*' }).then(([tab]) => tab.id)");
  const complete = control.evaluate(`(async () => {
    for (;;) {
      const report = await chrome.runtime.sendMessage({ name: 'read-report', body: { tabId: ${tabId} } });
      const isLoading = (report.leftOut ?? []).some(({ what }) => what === 'loading');
      if (report.url === 'https://bench.test/heavy' && !isLoading) return Date.now();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })()`);
  await page.goto('https://bench.test/heavy', { waitUntil: 'load' });
  const loaded = await page.evaluate(
    "performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventEnd",
  );
  return Math.max(0, Number(await complete) - Number(loaded));
}

/** Milliseconds of the worker's own processor time for each of the heavy page's requests. */
async function workerTimePerRequest({ browser, page }: MeasuredBrowser, root: string): Promise<number> {
  const session = await attachTo(await browser.newBrowserCDPSession(), `${root}${workerFile}`);
  await session('Profiler.enable');
  await session('Profiler.start');
  const loads = 5;
  for (let i = 0; i < loads; i++) await page.goto('https://bench.test/heavy', { waitUntil: 'load' });
  await page.waitForTimeout(1_000);
  const { profile } = (await session('Profiler.stop')) as { profile: Profile };
  const idle = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const busy = profile.samples.reduce((sum, id, i) => sum + (idle.has(id) ? 0 : (profile.timeDeltas[i] ?? 0)), 0);
  return busy / 1_000 / (loads * 301);
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

/** Talks to one target over the browser's own session, which is how a worker is reached. */
async function attachTo(root: CDPSession, url: string): Promise<(method: string) => Promise<unknown>> {
  const { targetInfos } = await root.send('Target.getTargets');
  const target = targetInfos.find((info) => info.url === url);
  if (target === undefined) throw new Error('The worker is no target.');
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
        const answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        root.off('Target.receivedMessageFromTarget', listen);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(answer.error.message));
      };
      root.on('Target.receivedMessageFromTarget', listen);
      root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
}

/** Milliseconds until the popup on a page can be read, and characters that are stored about its tab. */
async function popupOn(url: string, { page, browser }: MeasuredBrowser, control: ControlPage, root: string) {
  await page.goto(url, { waitUntil: 'load' });
  const tabId = await control.evaluate(`chrome.tabs.query({ url: '${url}' }).then(([tab]) => tab.id)`);
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    // The page is looked at once more whenever a popup opens: each finds it as quiet as the first does.
    await page.waitForTimeout(1_500);
    const popup = await browser.contexts()[0]?.newPage();
    await popup?.goto(`${root}src/presentation/popup/index.html?tab=${tabId}`, { waitUntil: 'commit' });
    const time = await popup?.evaluate(`new Promise((resolve) => {
      const look = () => (document.querySelector('h1') ? resolve(performance.now()) : requestAnimationFrame(look));
      look();
    })`);
    times.push(Number(time));
    await popup?.close();
  }
  const stored = await control.evaluate(
    `chrome.storage.session.get().then((all) => Object.entries(all)
      .filter(([key]) => key.split(':')[1] === '${tabId}')
      .reduce((sum, [, value]) => sum + JSON.stringify(value).length, 0))`,
  );
  return { popup: median(times), stored: Number(stored) };
}
