import * as v from 'valibot';
import { upgradeStates } from './report-names.ts';
import { count, text } from './schema-values.ts';

export const hop = v.object({
  url: text,
  /** HTTP status; 0 where no response was seen for this hop. */
  status: count,
  /** Who moved the navigation to this address; `start` for the first one. */
  kind: v.picklist(['start', 'server', 'hsts', 'browser-upgrade', 'extension', 'client']),
  address: v.exactOptional(text),
  location: v.exactOptional(text),
  /** Of the visit before the page was reloaded. */
  beforeReload: v.exactOptional(v.literal(true)),
  /** Who asked for name and password here (HTTP authentication), before anything is shown. */
  asks: v.exactOptional(v.picklist(['site', 'proxy'])),
  /** The response has neither status line nor header fields: it is not HTTP. */
  raw: v.exactOptional(v.literal(true)),
  /** What the response, an error page, says that the server wants: TLS on this port, or a client certificate. */
  wanted: v.exactOptional(v.picklist(['tls', 'certificate'])),
});

export const look = v.object({
  /** Where else the site was asked for. */
  url: text,
  state: v.picklist(['answered', 'redirected', 'failed', 'timeout']),
});

/** A connection that the tab waits for, while its navigation has been under way for more than three seconds. */
export const pending = v.object({
  url: text,
  /** ISO 8601, when the navigation began. */
  since: text,
  /** As far as the browser shows it. */
  reached: v.picklist(['nothing', 'connected', 'secured', 'headers']),
  /** HTTP status of what has come so far, as of a question for a password. */
  status: v.exactOptional(count),
});

export const hstsPolicy = v.object({
  raw: text,
  valid: v.boolean(),
  problems: v.array(text),
  /** Seconds, as stated. */
  maxAge: v.number(),
  includeSubDomains: v.boolean(),
  preload: v.boolean(),
});

export const tls = v.object({
  /** As the field writes it: `TLSv1.3`. */
  protocol: v.exactOptional(text),
  cipher: v.exactOptional(text),
  keyExchange: v.exactOptional(text),
  /** What the server signed the handshake with. */
  signatureScheme: v.exactOptional(text),
  /** Whoever gets hold of the server's key later still cannot read what was recorded. */
  forwardSecrecy: v.exactOptional(v.boolean()),
  /** The name of the site was encrypted too (ECH). */
  encryptedClientHello: v.exactOptional(v.boolean()),
  /** The browser held an HSTS policy for the host before this answer, whoever stated it. */
  hsts: v.exactOptional(v.boolean()),
  state: text,
  weaknesses: v.array(text),
  /** What the hosts that the page loads from negotiated, once per host; absent where it was not read. */
  resources: v.exactOptional(v.array(v.object({ host: text, protocol: text }))),
});

export const upgrade = v.object({ state: v.picklist(upgradeStates), target: text });
