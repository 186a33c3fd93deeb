import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { inWorker } from './shortcuts.ts';
import { zipFolder } from './zip-folder.ts';

/** Each resolves with the extension's id. */
export const installAsPerson = {
  async chromium(browser: Browser, folder: string): Promise<string> {
    const id = await browser.installExtension(folder);
    await inWorker(
      browser,
      `browser.management.getSelf = async () => ({ installType: 'normal' });
      browser.runtime.onInstalled.dispatch({ reason: 'install' })`,
    );
    return id;
  },
  async firefox(browser: Browser, folder: string, home: string): Promise<string> {
    const path = join(home, 'portcullis.xpi');
    await writeFile(path, await zipFolder(folder));
    const { connection } = browser as unknown as { readonly connection: Connection };
    const extensionData = { type: 'archivePath', path };
    const { result } = await connection.send('webExtension.install', { extensionData, 'moz:permanent': true });
    return result.extension;
  },
} as const;

interface Connection {
  send(command: string, parameters: object): Promise<{ readonly result: { readonly extension: string } }>;
}
