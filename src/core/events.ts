import type { DocumentId, NavigationEvent } from './navigation-events.ts';
import type { PageBatch, PageMessages, Violation } from './page-batch.ts';
import type { Certificate, Destination, Look, PortUse, TlsState, Upgrade } from './report.ts';

export type * from './navigation-events.ts';
export type * from './page-batch.ts';

/**
 * What the sensors say. An event states what one browser API reported about one tab; it never judges.
 * Times are milliseconds since the epoch and come from the browser, because core has no clock.
 */
export type TabEvent =
  | NavigationEvent
  | FrameEvent
  | RequestEvent
  | WorkerRequestEvent
  | SecurityEvent
  | PageEvent
  | RefusalEvent
  | ProbeEvent
  | DeepAuditEvent
  | PortEvent;

export type FrameEvent =
  | { readonly type: 'frame-started'; readonly parent: DocumentId; readonly frame: number; readonly url: string }
  | {
      readonly type: 'frame-answered';
      readonly parent: DocumentId;
      readonly frame: number;
      readonly url: string;
      /** The answer's policy upgrades insecure requests. */
      readonly upgradesByPolicy: boolean;
    }
  | {
      readonly type: 'frame-committed';
      readonly document: DocumentId;
      readonly parent: DocumentId;
      readonly frame: number;
      readonly url: string;
    }
  | { readonly type: 'frame-failed'; readonly parent: DocumentId; readonly frame: number; readonly url: string };

/** What the browser calls the kind of a request (`webRequest.ResourceType`). */
export type RequestKind = string;

/** A sub-resource request to an insecure or a local address, or a redirect that led to one. */
export interface RequestEvent {
  readonly type: 'request-seen';
  readonly document: DocumentId;
  readonly url: string;
  readonly kind: RequestKind;
  /**
   * - `answered`: it went out unencrypted and a response came back;
   * - `failed`: it went out unencrypted, or was about to, and failed;
   * - `upgraded`: the browser rewrote it to https before it went out, also where a redirect had led to it;
   * - `redirected-here`: a secure request was redirected to this insecure address;
   * - `begun`: the browser was to send it to this machine or the local network, and may ask the visitor first;
   * - `not-permitted`: it did not go out, as nobody has permitted the page to use the local network.
   */
  readonly how: 'answered' | 'failed' | 'upgraded' | 'redirected-here' | 'begun' | 'not-permitted';
  /** The secure address that the page had asked for, where a redirect led here. */
  readonly from?: string;
}

/** The same for a worker whose document the browser does not name. */
export interface WorkerRequestEvent {
  readonly type: 'worker-request-seen';
  /** An address of the origin that asked. */
  readonly context: string;
  readonly url: string;
  readonly kind: RequestKind;
  readonly how: RequestEvent['how'];
  readonly from?: string;
}

/** What the browser says of a connection. What it does not show is absent. */
export type SecurityEvent =
  | {
      /** Of one response of a navigation; a redirect has its own. */
      readonly type: 'security-seen';
      readonly navigation: string;
      readonly url: string;
      readonly tls?: TlsState;
      readonly certificate?: Certificate;
    }
  | {
      /** Of a host that the page loads something from. */
      readonly type: 'resource-security-seen';
      readonly document: DocumentId;
      readonly host: string;
      readonly protocol: string;
    };

export interface PortEvent extends Pick<PortUse, 'origin' | 'use'> {
  readonly type: 'port-seen';
  readonly document: DocumentId;
}

export interface PageEvent {
  readonly type: 'page-observed';
  readonly document: DocumentId;
  readonly batch: PageBatch;
  readonly at: number;
}

/** A content script sent what is not what it should be; what was in it is lost. */
export interface RefusalEvent {
  readonly type: 'message-refused';
  readonly document: DocumentId;
  readonly message: keyof PageMessages;
}

export type ProbeEvent =
  | { readonly type: 'probe-answered'; readonly document: DocumentId; readonly upgrade: Upgrade }
  | {
      /** A person wanted to know of the hosts that the page uses. */
      readonly type: 'hosts-answered';
      readonly document: DocumentId;
      readonly hosts: readonly Upgrade[];
    }
  | {
      /** A person wanted to know what else the site answers. */
      readonly type: 'second-look-taken';
      /** The address of the page, or of the one that did not come. */
      readonly url: string;
      readonly looks: readonly Look[];
    };

/** Where a document's markup declares an address. */
export interface SourcePosition {
  readonly url: string;
  /** Absent for a secure address that redirects to an insecure one. */
  readonly destination?: Destination;
  readonly line: number;
  readonly column: number;
}

export type DeepAuditEvent =
  | {
      readonly type: 'deep-audit-requested';
      /** The browser shows images and media of the page before without asking for them again (Firefox, measured). */
      readonly keepsImages?: true;
    }
  /** The rules are gone; what the reload has not brought by now was not audited. */
  | { readonly type: 'deep-audit-ended' }
  | { readonly type: 'violations-reported'; readonly document: DocumentId; readonly violations: readonly Violation[] }
  | {
      /** The source of a document was read, for where things stand in it. */
      readonly type: 'source-read';
      readonly document: DocumentId;
      /** Where the element or style that declares an address stands. */
      readonly positions: readonly SourcePosition[];
      /** Violations at a place in the document that is in a script, and so is where it asked. */
      readonly inScripts: readonly Pick<Violation, 'url' | 'directive'>[];
    }
  | {
      /** Elements of a document were looked for that ask for secure addresses which redirect to insecure ones. */
      readonly type: 'elements-found';
      readonly document: DocumentId;
      readonly elements: readonly { readonly url: string; readonly selector: string; readonly html: string }[];
    }
  | {
      /** A report that the policy had sent; documents' own reports repeat what their violations said. */
      readonly type: 'violation-posted';
      /** Absent where the browser does not say whose worker it was. */
      readonly document?: DocumentId;
      /** Address of the worker's script, or of the document; browsers may cut it to `blob`. */
      readonly context: string;
      readonly violation: Violation;
    };
