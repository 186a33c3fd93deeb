import type { Browser } from 'puppeteer-core';
import { askFirefox } from './ask-firefox.ts';

/**
 * Evaluates in one window of Firefox itself after the other, where a driver may look too, until the answer in one is
 * true. Resolves with whether there was one.
 */
export async function inSomeWindow(browser: Browser, expression: string): Promise<boolean> {
  const { contexts = [] } = await askFirefox(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context } of contexts) {
    const parameters = { target: { context }, awaitPromise: true, expression };
    const { result } = await askFirefox(browser, 'script.evaluate', parameters);
    if (result?.value === true) return true;
  }
  return false;
}
