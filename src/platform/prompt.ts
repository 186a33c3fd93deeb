/** What the bar in the page says: an offer, that a switch failed and why, or that a redirect loop was ended. */
export type Prompt =
  | {
      readonly kind: 'offer';
      readonly host: string;
      /** The page's own port; empty when it is the usual one. */
      readonly port: string;
      /** This very port answers over HTTPS. */
      readonly samePort: boolean;
    }
  | { readonly kind: 'failed'; readonly host: string; readonly reason: string }
  | {
      /** This page was opened unencrypted, once. */
      readonly kind: 'loop';
      readonly host: string;
      readonly url: string;
    };

/** What the bar can be answered. */
export const promptAnswers = ['switch', 'always', 'options', 'dismiss'] as const;
export type PromptAnswer = (typeof promptAnswers)[number];

/** Says it about a document that a tab shows; if that is gone, to nobody. */
export type ShowPrompt = (tabId: number, document: string, prompt: Prompt) => Promise<void>;

/** Our own page on which a person confirms what the bar was answered, where that is to last; by its path in the extension. */
export const confirmPage = 'src/presentation/confirm/index.html';
