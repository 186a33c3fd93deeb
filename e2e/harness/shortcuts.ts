import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { inSomeWindow } from '../../src/cli/drivers/firefox-windows.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';

/** The tab in front, as events of the browser name it. */
const front = '(await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]';

/** In Chromium no driver's key reaches the browser itself, so its event stands for them. */
export const pressKeysOf = {
  chromium: (browser: Browser, command: string): Promise<void> =>
    inWorker(browser, `browser.commands.onCommand.dispatch(${JSON.stringify(command)}, ${front})`),
  async firefox(browser: Browser, command: string): Promise<void> {
    const manifest = JSON.parse(await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'));
    const letter = manifest.commands[command].suggested_key.default.slice(-1);
    const key = `document.querySelector('keyset[id^="ext-keyset-id"] key[key="${letter}"]')`;
    await waitUntil('the keys are known', () => inSomeWindow(browser, `Boolean(${key})`));
    await inSomeWindow(browser, `document.hasFocus() && (${key}?.doCommand(), true)`);
  },
};

export const chooseInMenu = {
  chromium: (browser: Browser, _page: Page): Promise<void> =>
    inWorker(browser, `browser.contextMenus.onClicked.dispatch({ menuItemId: 'audit-page' }, ${front})`),
  async firefox(browser: Browser, page: Page): Promise<void> {
    await page.mouse.click(40, 40, { button: 'right' });
    const item =
      "[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find(({ label }) => label === 'Audit this page')";
    await waitUntil('the menu has our item', () => inSomeWindow(browser, `Boolean(${item})`));
    await inSomeWindow(
      browser,
      `Boolean(${item}) && (${item}.doCommand(), document.getElementById('contentAreaContextMenu').hidePopup(), true)`,
    );
  },
};

/** Evaluates in Chromium's worker. */
export async function inWorker(browser: Browser, expression: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The worker does not run.');
  // The driver may be there before the API is, and before the worker has registered its listeners.
  await waitUntil('the worker listens', () =>
    worker.evaluate("typeof browser === 'object' && browser.runtime?.onInstalled?.hasListeners() === true"),
  );
  await worker.evaluate(`(async () => { ${expression}; })()`);
}
