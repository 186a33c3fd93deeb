import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { inSomeWindow } from '../../src/cli/drivers/firefox-windows.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { welcomePage } from '../../src/presentation/welcome/page.ts';
import { zipFolder } from '../../tools/package/zip-files.ts';
import { inWorker } from './shortcuts.ts';

/** Each resolves with the extension's id. */
export const installAsPerson = {
  async chromium(browser: Browser, folder: string): Promise<string> {
    const id = await browser.installExtension(folder);
    await inWorker(
      browser,
      // Only while this event is told: that of the installation from a folder may still be to come.
      `const { getSelf } = browser.management;
      browser.management.getSelf = async () => ({ installType: 'normal' });
      browser.runtime.onInstalled.dispatch({ reason: 'install' });
      browser.management.getSelf = getSelf`,
    );
    return id;
  },
  async firefox(browser: Browser, folder: string, home: string): Promise<string> {
    const path = join(home, 'portcullis.xpi');
    await writeFile(path, await zipFolder(folder));
    const { connection } = browser as unknown as { readonly connection: Connection };
    const extensionData = { type: 'archivePath', path };
    const { result } = await connection.send('webExtension.install', { extensionData, 'moz:permanent': true });
    // A window that the driver opens meanwhile is where the page would open, and the driver would take it for its own.
    const shows = `typeof gBrowser === 'object' && gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/${welcomePage}'))`;
    await waitUntil('the first page opens', () => inSomeWindow(browser, shows));
    return result.extension;
  },
} as const;

interface Connection {
  send(command: string, parameters: object): Promise<{ readonly result: { readonly extension: string } }>;
}
