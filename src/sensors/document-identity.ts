/** What both browsers state about a document in navigation and request events; the API's types are older than that. */
export interface DocumentIdentity {
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  /** Chromium: `prerender` while nobody sees the page. */
  readonly documentLifecycle?: string;
}

/** An event's details with the document they belong to. */
export type Identified<T> = T & DocumentIdentity;
