/** What the bar in the page says: an offer, or that a switch failed and why. */
export type Prompt =
  | {
      readonly kind: 'offer';
      readonly host: string;
      /** The page's own port; empty when it is the usual one. */
      readonly port: string;
    }
  | { readonly kind: 'failed'; readonly host: string; readonly reason: string };

/** Draws the bar in the page a tab shows. */
export type ShowPrompt = (tabId: number, prompt: Prompt) => Promise<void>;
