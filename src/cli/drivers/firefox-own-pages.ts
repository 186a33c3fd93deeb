import type { Browser, Page } from 'puppeteer-core';
import { askFirefox } from './ask-firefox.ts';
import { waitUntil } from './wait-until.ts';

/** Firefox makes up an address for every extension; a fixed one lets its pages be opened. */
export const uuid = '7a1f4d0c-9d0e-4b7e-8a55-2f1c8f6d9e10';

const root = `moz-extension://${uuid}/`;

/** Opens one of the extension's own pages in a window of its own, or in a new tab in front of that of another page. */
export async function openOwn(browser: Browser, path: string, inFrontOf?: Page): Promise<Page> {
  const page =
    inFrontOf === undefined ? await browser.newPage({ type: 'window' }) : await openInFrontOf(browser, inFrontOf);
  // Firefox never reports an extension page as loaded.
  await askFirefox(browser, 'browsingContext.navigate', {
    context: contextOf(page),
    url: `${root}${path}`,
    wait: 'none',
  });
  await waitUntil(`the extension page ${path} has loaded`, () =>
    page.evaluate(`location.href.startsWith(${JSON.stringify(root)}) && document.readyState === 'complete'`),
  );
  return page;
}

/** Puppeteer chooses the window by itself. */
async function openInFrontOf(browser: Browser, other: Page): Promise<Page> {
  const parameters = { type: 'tab', referenceContext: contextOf(other) };
  const { context } = await askFirefox(browser, 'browsingContext.create', parameters);
  const page = (await browser.pages()).find((one) => contextOf(one) === context);
  if (page === undefined) throw new Error('The browser opened no tab.');
  return page;
}

/** What the protocol calls a page; Puppeteer's types do not show it. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;
