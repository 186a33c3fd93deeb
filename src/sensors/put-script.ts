import { browser } from '../platform/browser.ts';

/** Runs the content script in all frames of a tab that may be read. Rejects when the page itself may not. */
export async function putScriptInto(tabId: number): Promise<void> {
  const { content_scripts: [script] = [] } = browser.runtime.getManifest();
  if (script?.js === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: script.js });
}
