import { browser } from '../platform/browser.ts';

/** Asks the scripts in a tab's page to look once more. A tab without them, such as a settings page, has nothing to say. */
export async function lookAgain(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'look-again' }).catch((error: unknown) => {
    if (!/receiving end|message port|could not establish/i.test(String(error))) throw error;
  });
}
