import type { CDPSession } from 'playwright-core';
import type { MeasuredBrowser } from './browser.ts';
import { type Compared, type Cost, type Figure, figures, inTurn } from './paired.ts';
import { median } from './statistics.ts';

/** Starts of the worker for one measurement: browsers count processor time in hundredths of a second. */
const starts = 10;

/**
 * What it takes to start the worker, up to where it has registered its listeners, and what it takes to start one that is
 * empty: browsers stop a worker that is idle, and start it again for the next event.
 */
export async function measureColdStart(
  { withIt, standIn }: Pick<Compared<MeasuredBrowser>, 'withIt' | 'standIn'>,
  rounds: number,
): Promise<Figure[]> {
  const browsers = { withIt: await restartable(withIt), without: await restartable(standIn) };
  const costs = await inTurn(browsers, rounds, startOver);
  await Promise.all(Object.values(browsers).map(({ close }) => close()));
  const each = (name: string, of: readonly Cost[]): Figure => ({
    name: `cold start of ${name}, processor time`,
    ...{ value: median(of.map(([, seconds = Number.NaN]) => (seconds * 1_000) / starts)), unit: 'ms' },
  });
  return [
    each('the worker', costs.withIt),
    each('an empty worker', costs.without),
    ...figures('cold start, the worker ÷ an empty one', costs, 2),
  ];
}

interface Restartable {
  readonly session: CDPSession;
  /** What the worker is responsible for. */
  readonly scopeURL: string;
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
}

async function restartable({ browser, cpuSeconds }: MeasuredBrowser): Promise<Restartable> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const scopeURL = new URL('/', worker.url()).href;
  // A page of the extension keeps its process: one that ended would take its processor time with it.
  const page = await context.newPage();
  await page.goto(`${scopeURL}manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return { session, scopeURL, cpuSeconds, close: () => page.close() };
}

/** The worker counts as running when its script has been evaluated, by which time its listeners are registered. */
async function startOver({ session, scopeURL, cpuSeconds }: Restartable): Promise<Cost> {
  let [wall, cpu] = [0, 0];
  for (let i = 0; i < starts; i++) {
    const stopped = becomes(session, 'stopped');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    const before = await cpuSeconds();
    const since = performance.now();
    const running = becomes(session, 'running');
    await session.send('ServiceWorker.startWorker', { scopeURL });
    await running;
    wall += performance.now() - since;
    cpu += (await cpuSeconds()) - before;
  }
  return [wall, cpu];
}

function becomes(session: CDPSession, status: 'stopped' | 'running'): Promise<void> {
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', function listen({ versions }) {
      if (!versions.some(({ runningStatus }) => runningStatus === status)) return;
      session.off('ServiceWorker.workerVersionUpdated', listen);
      resolve();
    });
  });
}
