import * as v from 'valibot';
import type { Prompt } from './prompt.ts';
import { storedForTab } from './stored-item.ts';

/** What the bar in a page says, and what it answers with: only the page that was offered it knows the number. */
export interface OfferedPrompt {
  readonly prompt: Prompt;
  readonly nonce: string;
}

type Stored = OfferedPrompt & { readonly document: string };

// Only `offerPrompt` writes it, and the session ends with each update of the extension.
const schema = v.custom<Stored>((value) => value !== undefined);

/** What a tab is offered, and which of its documents. Forgotten with the tab. */
export const promptOf = storedForTab('prompt', schema);

/** Remembers what a document is offered; what the tab was offered before can be answered no more. */
export async function offerPrompt(tabId: number, document: string, prompt: Prompt): Promise<OfferedPrompt> {
  const offered = { prompt, nonce: crypto.randomUUID() };
  await promptOf(tabId).update(() => ({ ...offered, document }));
  return offered;
}

/** What this very document was offered under this number, if it has not been answered yet. */
export async function takePrompt(tabId: number, document: string, nonce: string): Promise<Prompt | undefined> {
  let taken: Prompt | undefined;
  await promptOf(tabId).update((offered) => {
    if (offered?.document !== document || offered.nonce !== nonce) return offered;
    taken = offered.prompt;
    return undefined;
  });
  return taken;
}
