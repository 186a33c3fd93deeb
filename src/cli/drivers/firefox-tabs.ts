import type { Browser, Page } from 'puppeteer-core';
import { controlPage } from './driver.ts';
import { openOwn } from './firefox-own-pages.ts';

/**
 * Opens tabs at one of the extension's own pages, each in the foreground of a window: a tab in the background is hidden,
 * and loads differently. A window costs more processor time than most pages, and Firefox keeps the memory of one that was
 * closed by a driver (some 8 MB, measured), so the next tab gets that of one that was closed; a page of the extension's
 * own keeps it open.
 */
export function tabOpener(browser: Browser): (path?: string) => Promise<OpenedTab> {
  const free: Page[] = [];
  return async (path = controlPage) => {
    const window = free.pop() ?? (await openOwn(browser, controlPage));
    const page = await openOwn(browser, path, window);
    return {
      page,
      // Puppeteer does not always tell that a page is closed.
      async close() {
        await page.close();
        free.push(window);
      },
    };
  };
}

interface OpenedTab {
  readonly page: Page;
  /** Closes the page, and leaves its window to the next one. */
  close(): Promise<void>;
}
