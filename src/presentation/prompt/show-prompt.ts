import { browser } from '../../platform/browser.ts';
import { mayNotify } from '../../platform/notifications.ts';
import { type OfferedPrompt, offerPrompt } from '../../platform/offered-prompts.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { readSettings } from '../../platform/settings.ts';
import script from './prompt.iife.ts?script&iife';
import { showNotification } from './show-notification.ts';

/**
 * Tells a person something about the page a tab shows, in the way that they have chosen. Systems may keep notifications,
 * so what is of a private window stays in it.
 */
export const showPrompt: ShowPrompt = async (tabId, document, prompt) => {
  const { settings } = await readSettings();
  const isNotified = settings.offer === 'notification' && mayNotify() && !(await isPrivate(tabId));
  const offered = await offerPrompt(tabId, document, prompt);
  await (isNotified ? showNotification(tabId, prompt) : showBar(tabId, document, offered));
};

/** Draws the bar in the page: first what it is to say, then the script that draws it. */
async function showBar(tabId: number, document: string, offered: OfferedPrompt): Promise<void> {
  // The library's types are older than documents that have an identity.
  const target = { tabId, documentIds: [document] };
  await browser.scripting.executeScript({
    target,
    args: [offered],
    func: (said: unknown) => {
      // The isolated world is ours alone: the page sees nothing of this.
      (globalThis as { portcullisPrompt?: unknown }).portcullisPrompt = said;
    },
  });
  await browser.scripting.executeScript({ target, files: [script] });
}
