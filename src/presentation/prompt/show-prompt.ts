import { browser } from '../../platform/browser.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import script from './prompt.iife.ts?script&iife';

/** Draws the bar in the page a tab shows: first what it is to say, then the script that draws it. */
export const showPrompt: ShowPrompt = async (tabId, prompt) => {
  const target = { tabId };
  await browser.scripting.executeScript({
    target,
    args: [prompt],
    func: (said: unknown) => {
      // The isolated world is ours alone: the page sees nothing of this.
      (globalThis as { portcullisPrompt?: unknown }).portcullisPrompt = said;
    },
  });
  await browser.scripting.executeScript({ target, files: [script] });
};
