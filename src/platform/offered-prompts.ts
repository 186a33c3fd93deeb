import { browser } from './browser.ts';
import type { Prompt } from './prompt.ts';
import { takingTurns } from './taking-turns.ts';

/** What the bar in a page says, and what it answers with: only the page that was offered it knows the number. */
export interface OfferedPrompt {
  readonly prompt: Prompt;
  readonly nonce: string;
}

type Stored = OfferedPrompt & { readonly document: string };

const inTurn = takingTurns();

/** Remembers what a document is offered; what the tab was offered before can be answered no more. */
export async function offerPrompt(tabId: number, document: string, prompt: Prompt): Promise<OfferedPrompt> {
  const offered = { prompt, nonce: crypto.randomUUID() };
  await inTurn(() => browser.storage.session.set({ [promptKey(tabId)]: { ...offered, document } }));
  return offered;
}

/** What this very document was offered under this number, if it has not been answered yet. */
export function takePrompt(tabId: number, document: string, nonce: string): Promise<Prompt | undefined> {
  return inTurn(async () => {
    const { [promptKey(tabId)]: stored } = await browser.storage.session.get(promptKey(tabId));
    // Nobody but `offerPrompt` writes under this key.
    const offered = stored as Stored | undefined;
    if (offered?.document !== document || offered.nonce !== nonce) return undefined;
    await browser.storage.session.remove(promptKey(tabId));
    return offered.prompt;
  });
}

/** Forgotten with the tab. */
export const promptKey = (tabId: number): string => `prompt:${tabId}`;
