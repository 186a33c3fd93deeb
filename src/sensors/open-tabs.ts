import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { putScriptInto } from './put-script.ts';

/**
 * Tabs that were open before Portcullis was installed or updated have no content script. They get one now, so that
 * their pages can be read; how they were reached stays a gap until they are reloaded.
 */
export function lookAtOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => {
    look().catch((error: unknown) => logError('open tabs', error));
  });
}

async function look(): Promise<void> {
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  const tabs = await browser.tabs.query({ url: script?.matches ?? [] });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await putScriptInto(id).catch((error: unknown) => logError('open tabs', error));
  }
}
