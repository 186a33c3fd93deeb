import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumArguments } from './chromium-arguments.ts';
import { watchConnections } from './connection-of.ts';
import { askFrom, controlPage, type DrivenPage, type DrivenTab, type Driver, type LaunchOptions } from './driver.ts';
import { endBrowser } from './end-browser.ts';
import { chromiumCookie, headerRules, whileLoggingIn } from './log-in.ts';
import { openTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { trustAuthorities } from './trust-authorities.ts';
import { waitForTruth, waitUntil } from './wait-until.ts';

/**
 * Starts Chromium through the DevTools protocol. Playwright's default flags switch the browser's silent upgrade of
 * `http:` navigations off; an audit wants that, because the question is what the site does and not what this
 * browser would make of it.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const folder = openTemporaryFolder('portcullis-chromium-');
  const home = folder.path;
  try {
    await trustAuthorities(join(home, '.pki', 'nssdb'), options.authorities);
    const context = await chromium.launchPersistentContext(join(home, 'profile'), {
      executablePath: options.executable,
      headless: options.headless,
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
      viewport: options.headless ? { width: 1280, height: 800 } : null,
      args: chromiumArguments(options),
      ...(options.unattended === true
        ? { ignoreDefaultArgs: ['--disable-popup-blocking'], acceptDownloads: false }
        : {}),
      // The certificate database is looked for in the home folder.
      env: { ...process.env, HOME: home },
    });
    if (options.offline === true) await context.setOffline(true);
    return await drive(context, folder, options).catch(async (error: unknown) => {
      await context.close();
      throw error;
    });
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function drive(
  context: BrowserContext,
  folder: TemporaryFolder,
  { showsCertificates, login }: LaunchOptions,
): Promise<Driver> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const root = new URL('/', worker.url()).href;
  const [control = await context.newPage()] = context.pages();
  await control.goto(`${root}${controlPage}`);
  if (login !== undefined)
    await whileLoggingIn(async () => {
      await context.addCookies(login.cookies.map(chromiumCookie));
      await control.evaluate(headerRules(login.headers));
    });
  const processId = await processIdOf(context);
  let opened = 0;
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));

  return {
    name: 'chromium',
    async openTab() {
      const url = `${root}${plainPage}?${++opened}`;
      const id = await control.evaluate(`chrome.tabs.create({ url: '${url}' }).then(({ id }) => id)`);
      const isIt = (page: Page): boolean => page.url() === url;
      const page = await waitUntil('the tab is open', async () => context.pages().find(isIt), { interval: 10 });
      const tab = drivenTab(page, id as number, (expression) => control.evaluate(expression));
      if (showsCertificates !== true) return tab;
      return { ...tab, connection: await watchConnections(await context.newCDPSession(page)) };
    },
    async openOwnPage(path) {
      const page = await context.newPage();
      await page.goto(`${root}${path}`);
      return drivenPage(page);
    },
    ask: (name, body) => askFrom((expression) => control.evaluate(expression), name, body),
    evaluate: (expression) => control.evaluate(expression),
    stopWorker: await workerStopper(await context.newCDPSession(control)),
    closed,
    processId,
    close: () => endBrowser({ close: () => context.close(), closed, processId, folder }),
  };
}

/** A page of the extension's that runs and draws nothing: to open any other costs an eighth of what a visit does. */
const plainPage = 'manifest.json';

async function processIdOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  const first = processes.find(({ type }) => type === 'browser');
  if (first === undefined) throw new Error('The browser does not report its process ID.');
  return first.id;
}

/** Kills the worker, whatever it is doing. One that has stopped by itself is not told of again. */
async function workerStopper(session: CDPSession): Promise<() => Promise<void>> {
  let isStopped = false;
  let told = (): void => undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) isStopped = runningStatus === 'stopped';
    if (isStopped) told();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      if (isStopped) resolve();
      told = resolve;
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}

function drivenTab(page: Page, id: number, evaluate: (expression: string) => Promise<unknown>): DrivenTab {
  let hasCrashed = false;
  page.on('crash', () => {
    hasCrashed = true;
  });
  return {
    ...drivenPage(page),
    id,
    hasCrashed: async () => hasCrashed,
    async visit(url, timeout) {
      await page.goto(url, { waitUntil: 'load', timeout }).catch(leaveToTheReport);
    },
    /** Through the extension: a page that is being reloaded may lose the wish of a driver to close it (measured). */
    async close() {
      if (page.isClosed()) return;
      await Promise.all([page.waitForEvent('close', { timeout: 0 }), evaluate(`chrome.tabs.remove(${id})`)]);
    },
  };
}

/** A navigation that failed or is too slow is what the report is about; the extension saw it too. */
const leaveToTheReport = (): void => undefined;

const drivenPage = (page: Page): DrivenPage => ({
  evaluate: (expression) => page.evaluate(expression),
  waitFor: (expression) => waitForTruth((one) => page.evaluate(one), expression),
  async screenshot(file, size) {
    if (size !== undefined) await page.setViewportSize(size);
    await page.screenshot({ path: file });
  },
  click: (x, y) => page.mouse.click(x, y),
  type: (text) => page.keyboard.type(text),
  press: (key) => page.keyboard.press(key),
  close: () => page.close(),
});
