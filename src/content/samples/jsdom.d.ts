/** What is used of jsdom, which comes without types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(markup: string, options?: { readonly url?: string; readonly contentType?: string });
    readonly window: Window & typeof globalThis;
  }
}
