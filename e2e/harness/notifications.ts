import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { inSomeWindow } from '../../src/cli/drivers/firefox-windows.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';

/** Clicks a notification. Firefox can draw its own, in a window; where the system's are out of reach, the worker is told. */
export const clickNotification = {
  async chromium(browser: Browser, id: string): Promise<void> {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    await (await target.worker())?.evaluate(`chrome.notifications.onClicked.dispatch('${id}')`);
  },
  firefox: (browser: Browser): Promise<void> => click(browser, "document.getElementById('alertBox')"),
} as const;

/** Answers Firefox's question whether an extension may have what it asks for. */
export function answerQuestion(browser: Browser, answer: 'yes' | 'no'): Promise<void> {
  const question = "globalThis.PopupNotifications?.panel.querySelector('#addon-webext-permissions-notification')";
  return click(browser, `${question}?.${answer === 'yes' ? 'button' : 'secondaryButton'}`);
}

async function click(browser: Browser, what: string): Promise<void> {
  const expression = `{ const found = ${what}; found?.click(); found instanceof Element }`;
  await waitUntil(`${what} is there`, () => inSomeWindow(browser, expression));
}

/** Copies the extension as if it asked for all that is optional when it is installed: nobody can answer Chromium's question. */
export async function copyWithAllGranted(extension: string, copy: string): Promise<string> {
  await cp(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const { optional_permissions: optional, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...optional] }));
  return copy;
}
