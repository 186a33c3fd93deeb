import { browser } from '../platform/browser.ts';
import { promptOf, takePrompt } from '../platform/offered-prompts.ts';
import { confirmPage, type Prompt, type PromptAnswer } from '../platform/prompt.ts';
import type { PageSender } from '../platform/receive.ts';
import { readTab } from '../recording/tab-store.ts';
import { showFailurePage } from './fallback/failure-page.ts';
import { dismissOffer } from './probe/offer.ts';
import { switchToHttps } from './switch/switch.ts';

/**
 * Does what the bar was answered: once, and only where it is the document at the top of its tab that was offered the bar
 * which answers. Nothing that lasts is decided here, because a page can lead a click astray.
 */
export async function answerPrompt(
  { answer, nonce }: { readonly answer: PromptAnswer; readonly nonce: string },
  { tabId, frameId, documentId }: PageSender,
): Promise<void> {
  if (frameId === 0) await act(tabId, await takePrompt(tabId, documentId, nonce), answer);
}

/**
 * Does what a click on a notification asks for, while the tab shows the page that it is about: systems keep notifications
 * for longer than that.
 */
export async function answerNotification(tabId: number): Promise<void> {
  const { document, nonce = '', prompt } = (await promptOf(tabId).read()) ?? {};
  if (document === undefined || (await readTab(tabId)).visits[0]?.document !== document) return;
  await act(tabId, await takePrompt(tabId, document, nonce), prompt?.kind === 'loop' ? 'options' : 'switch');
}

async function act(tabId: number, prompt: Prompt | undefined, answer: PromptAnswer): Promise<void> {
  if (prompt?.kind === 'loop' && answer === 'options') return showFailurePage(tabId, prompt.url, { loop: true });
  if (prompt?.kind !== 'offer') return;
  if (answer === 'switch') return switchToHttps(tabId);
  if (answer === 'dismiss') return dismissOffer(tabId);
  if (answer === 'always') await askWhether(tabId, prompt.host);
}

async function askWhether(tabId: number, host: string): Promise<void> {
  const { index } = await browser.tabs.get(tabId);
  const query = new URLSearchParams({ tab: String(tabId), host });
  await browser.tabs.create({
    url: browser.runtime.getURL(`${confirmPage}?${query}`),
    ...{ index: index + 1, openerTabId: tabId },
  });
}
