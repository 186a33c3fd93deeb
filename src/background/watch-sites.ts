import type { WatchList } from '../core/watch/watch-list.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { watchAlarm, watchListKey, watchRunner } from '../platform/watch-storage.ts';
import { serveWatch } from './serve-watch.ts';

/** Has watched sites checked whenever the alarm rings, which a browser forgets when it ends. */
export function watchSites(): void {
  const { alarms, runtime } = browser;
  alarms.onAlarm.addListener(({ name }) => {
    if (name !== watchAlarm) return;
    openRunner().catch((error: unknown) => {
      logError('watched sites', error);
      soon();
    });
  });
  runtime.onStartup.addListener(soon);
  runtime.onInstalled.addListener(soon);
  if (engine === 'chromium') serveWatch();
}

function soon(): void {
  void browser.alarms.create(watchAlarm, { delayInMinutes: 1 });
}

/**
 * Opens the page that checks sites, which nobody sees. The alarm does not ring while one goes on, so that one which is still
 * there in Firefox has come to a halt. Nothing is opened where no site is watched.
 */
async function openRunner(): Promise<void> {
  const { [watchListKey]: list } = await browser.storage.local.get(watchListKey);
  // Our own page has written it, with quiet hours, too.
  if (!(list as WatchList | undefined)?.sites.length) return;
  if (engine === 'chromium') {
    await chrome.offscreen.createDocument({
      url: watchRunner,
      reasons: ['DOM_PARSER'],
      justification: 'Checks sites.',
    });
    return;
  }
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL(watchRunner);
  document.body.replaceChildren(frame);
}

/** The API's types do not know it. */
declare const chrome: {
  readonly offscreen: {
    createDocument(page: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  };
};
