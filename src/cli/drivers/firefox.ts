import { type Browser, launch, type Page } from 'puppeteer-core';
import { extensionId } from '../own-package.ts';
import { acceptCertificates } from './accept-certificates.ts';
import { askFirefox } from './ask-firefox.ts';
import { askFrom, controlPage, type DrivenPage, type DrivenTab, type Driver, type LaunchOptions } from './driver.ts';
import { endBrowser } from './end-browser.ts';
import { openOwn, uuid } from './firefox-own-pages.ts';
import { tabOpener } from './firefox-tabs.ts';
import { inSomeWindow } from './firefox-windows.ts';
import { firefoxCookie, headerListener, whileLoggingIn } from './log-in.ts';
import { openTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { trustAuthorities } from './trust-authorities.ts';
import { waitForTruth, waitUntil } from './wait-until.ts';

/** Starts Firefox through WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const folder = openTemporaryFolder('portcullis-firefox-');
  const profile = folder.path;
  try {
    await trustAuthorities(profile, options.authorities);
    await acceptCertificates(profile, options.exceptions, options.portMap.get(443));
    const browser = await launch({
      browser: 'firefox',
      executablePath: options.executable,
      headless: options.headless,
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
      userDataDir: profile,
      // Without this argument the extension's own pages are out of reach for a driver.
      args: ['-remote-allow-system-access', ...options.browserArgs],
      extraPrefsFirefox: { ...downloadsInto(profile), ...firefoxPreferences(options) },
      defaultViewport: null,
      // Each message about a request holds addresses, of which a page may have any number of megabytes.
      networkEnabled: options.offline === true,
    });
    return await drive(browser, options, folder).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function drive(
  browser: Browser,
  { extension, offline = false, login }: LaunchOptions,
  folder: TemporaryFolder,
): Promise<Driver> {
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const processId = browser.process()?.pid;
  if (processId === undefined) throw new Error('The browser does not report its process ID.');
  await browser.installExtension(extension);
  const control = await openOwn(browser, controlPage);
  if (login !== undefined)
    await whileLoggingIn(async () => {
      for (const one of login.cookies) await askFirefox(browser, 'storage.setCookie', { cookie: firefoxCookie(one) });
      await control.evaluate(headerListener(login.headers));
    });
  const openTab = tabOpener(browser);

  return {
    name: 'firefox',
    async openTab() {
      const { page, close } = await openTab();
      if (offline) await page.setOfflineMode(true);
      // The extension's own page answers with the number of its tab.
      return { ...drivenTab(page, (await page.evaluate(currentTabId)) as number), close };
    },
    async openOwnPage(path, { inUsedWindow = false } = {}) {
      if (!inUsedWindow) return drivenPage(await openOwn(browser, path));
      const { page, close } = await openTab(path);
      return { ...drivenPage(page), close };
    },
    ask: (name, body) => askFrom((expression) => control.evaluate(expression), name, body),
    evaluate: (expression) => control.evaluate(expression),
    async stopWorker() {
      // Something may wake it again at once: that is another page then.
      await control.evaluate(`Object.assign(${backgroundPage} ?? {}, { isToEnd: true })`);
      await inSomeWindow(browser, terminateBackground);
      await waitUntil('the background page is unloaded', () => control.evaluate(`${backgroundPage}?.isToEnd !== true`));
    },
    closed,
    processId,
    close: () => endBrowser({ close: () => browser.close(), closed, processId, folder }),
  };
}

/** What an extension page says about the tab it is in. */
const currentTabId = 'browser.tabs.getCurrent().then((tab) => tab.id)';

const backgroundPage = 'browser.extension.getBackgroundPage()';

/** What Firefox does with a background page that is idle, or that a developer terminates, whatever it is doing. */
const terminateBackground = `WebExtensionPolicy.getByID('${extensionId}').extension
  .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => true)`;

function drivenTab(page: Page, id: number): DrivenTab {
  // Nobody answers a dialog, and until it is answered the page stands still.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(leaveToTheReport));
  return {
    ...drivenPage(page),
    id,
    hasCrashed: () => inSomeWindow(page.browser(), crashedTab(id)),
    async visit(url, timeout) {
      await page.goto(url, { waitUntil: 'load', timeout }).catch(leaveToTheReport);
    },
  };
}

/** Whether a window of the browser has the tab, by the number that extensions know it by, and its process is gone. */
const crashedTab = (id: number): string => `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { tabTracker } = ExtensionParent.apiManager.global;
  const isCrashed = (tab) => tab.hasAttribute('crashed') && tabTracker.getId(tab) === ${id};
  return typeof gBrowser === 'object' && gBrowser.tabs.some(isCrashed);
})()`;

/** A navigation that failed or is too slow is what the report is about; the extension saw it too. */
const leaveToTheReport = (): void => undefined;

const drivenPage = (page: Page): DrivenPage => ({
  evaluate: (expression) => page.evaluate(expression),
  waitFor: (expression) => waitForTruth((one) => page.evaluate(one), expression),
  async screenshot(file, size) {
    if (size !== undefined) await page.setViewport(size);
    // Playwright and Puppeteer both choose the format by the file's ending; Puppeteer's type insists on it.
    await page.screenshot({ path: file as `${string}.png` });
  },
  click: (x, y) => page.mouse.click(x, y),
  type: (text) => page.keyboard.type(text),
  press: (key) => page.keyboard.press(key),
  close: () => page.close(),
});

/** Exported for its test. */
export function firefoxPreferences({
  resolveAll,
  portMap,
  workerIdle,
  allowInsecureContent,
  unattended,
  preferences,
}: LaunchOptions): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'xpinstall.signatures.required': false,
    'extensions.originControls.grantByDefault': true,
    // The question is what the site does, not what this browser would make of it.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(allowInsecureContent === true ? { 'security.mixed_content.block_active_content': false } : {}),
    ...(unattended === true ? refusals : {}),
    ...(workerIdle === undefined ? {} : { 'extensions.background.idle.timeout': workerIdle }),
    ...(resolveAll === undefined ? {} : { 'network.dns.forceResolve': resolveAll }),
    ...(portMap.size === 0 ? {} : { 'network.socket.forcePort': forcePort(portMap) }),
    ...preferences,
  };
}

/** Windows are not opened, and no program is started for an address. */
const refusals = { 'dom.disable_open_during_load': true, 'network.protocol-handler.external-default': false } as const;

/** What pages save goes with the profile, and not to the person's own folder. */
const downloadsInto = (folder: string) => ({ 'browser.download.folderList': 2, 'browser.download.dir': folder });

const forcePort = (portMap: ReadonlyMap<number, number>): string =>
  [...portMap].map(([from, to]) => `${from}=${to}`).join(';');
