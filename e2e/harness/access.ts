import type { Browser, Page } from 'puppeteer-core';
import { inSomeWindow } from '../../src/cli/drivers/firefox-windows.ts';

/** What a person does with an extension's access to sites, in the browser's own pages and toolbar. */
export interface Access {
  /** Takes the extension's access to all sites back: from now on it may look at a page when its icon is clicked. */
  withhold(): Promise<void>;
  /** Clicks the extension's icon while the page is in front. */
  clickIcon(page: Page): Promise<void>;
}

/** Chromium lets a person choose in its page of extensions; the same page can be asked to do it. */
export const chromiumAccess = (browser: Browser, id: string): Access => ({
  async withhold() {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions/');
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`,
    );
    await settings.close();
  },
  async clickIcon(page) {
    await page.bringToFront();
    await (await browser.extensions()).get(id)?.triggerAction(page);
  },
});

/** In Firefox an extension can itself give back what was granted; its toolbar is a page that a driver may look into. */
export const firefoxAccess = (browser: Browser, control: Page, id: string): Access => ({
  async withhold() {
    const origins = "['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']";
    await control.evaluate(`browser.permissions.remove({ origins: ${origins} })`);
  },
  async clickIcon(page) {
    await page.bringToFront();
    await inSomeWindow(
      browser,
      `(async () => {
      if (gBrowser?.selectedBrowser.currentURI.spec !== '${page.url()}') return false;
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${id}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      return true;
    })()`,
    );
  },
});
