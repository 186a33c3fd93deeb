import { browser } from '../../platform/browser.ts';
import { welcomePage } from './page.ts';

/**
 * Opens the page that greets, once, when a person installs the extension. Who loads it from a folder develops it or
 * drives the browser, and begins anew every time.
 */
export async function showWelcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') await browser.tabs.create({ url: browser.runtime.getURL(welcomePage) });
}
