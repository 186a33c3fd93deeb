import type { CookieFact, HeaderField } from './evidence.ts';
import type { Hop } from './report.ts';
import type { Wanted } from './standards/error-page-words.ts';

/** The identity the browser gives to one document; the same in navigation, request and message events. */
export type DocumentId = string;

/** What happens to the main frame, from its first request to what it shows. */
export type NavigationEvent =
  | {
      readonly type: 'navigation-started';
      /** The request's id: a main-frame request has no document yet. */
      readonly navigation: string;
      readonly url: string;
      readonly method: string;
      /** The origin of the page that asked for it, or of the extension; absent where the person or the browser itself did. */
      readonly initiatorOrigin?: string;
      readonly at: number;
    }
  | {
      readonly type: 'navigation-redirected';
      readonly navigation: string;
      readonly url: string;
      readonly to: string;
      /** 0 where the browser redirected by itself without a status. */
      readonly status: number;
      readonly by: Exclude<Hop['kind'], 'start' | 'client'>;
      readonly address?: string;
    }
  | {
      /** A rule of ours made the browser's own redirect to this address; only Chromium says so by itself. */
      readonly type: 'upgrade-claimed';
      readonly navigation: string;
      readonly url: string;
      readonly to: string;
    }
  | {
      readonly type: 'navigation-answered';
      readonly navigation: string;
      readonly url: string;
      readonly status: number;
      readonly headers: readonly HeaderField[];
      /** Fields that did not fit, or not as a whole. */
      readonly headersOmitted?: number;
      /** A policy of the answer upgrades insecure requests; read before long fields are cut. */
      readonly upgradesByPolicy: boolean;
      readonly fromCache: boolean;
      /** It has neither status line nor header fields. */
      readonly raw?: true;
      readonly address?: string;
    }
  | {
      /** Before the page is shown, name and password are wanted (HTTP authentication); a dialog asks for them. */
      readonly type: 'authentication-asked';
      readonly navigation: string;
      readonly url: string;
      readonly by: 'site' | 'proxy';
      readonly status: number;
      readonly headers: readonly HeaderField[];
      /** Fields that did not fit, or not as a whole. */
      readonly headersOmitted?: number;
      readonly upgradesByPolicy: boolean;
      readonly at: number;
    }
  | {
      /** Told for every response of a navigation whose cookies the sensor may see, also when it sets none. */
      readonly type: 'cookies-seen';
      readonly navigation: string;
      readonly cookies: readonly CookieFact[];
    }
  | { readonly type: 'navigation-failed'; readonly url: string; readonly code: string; readonly at: number }
  | {
      readonly type: 'committed';
      readonly document: DocumentId;
      readonly url: string;
      /** The document that was there before was moved on by its own script or meta refresh. */
      readonly byClient: boolean;
      /** Brought back by the back or forward button. */
      readonly restored: boolean;
      readonly at: number;
    }
  | {
      /** A document that the browser draws before anybody asks for it. It is shown when it commits, if ever. */
      readonly type: 'prerendered';
      readonly document: DocumentId;
      readonly url: string;
      readonly at: number;
    }
  | {
      /** Where a document stands whose commit was not seen, or not yet: it spoke, and the browser was asked about it. */
      readonly type: 'document-found';
      readonly document: DocumentId;
      /** The document around it, and the browser's number of the frame that holds it; absent for a top document. */
      readonly within?: { readonly parent: DocumentId; readonly frame: number };
      /** It is prerendered: nobody sees it yet. */
      readonly ahead?: true;
      readonly url: string;
      readonly at: number;
    }
  | {
      /** The page asked for a document, and what came is a file to save. */
      readonly type: 'download-seen';
      readonly navigation: string;
      /** The page, or its origin. */
      readonly from: string;
    }
  | {
      /** The page is an error, whose words say what the server wants. */
      readonly type: 'error-page-read';
      readonly document: DocumentId;
      readonly wanted: Wanted;
    }
  | { readonly type: 'address-changed'; readonly document: DocumentId; readonly url: string };
