import * as v from 'valibot';
import {
  certificateProblems,
  cutReasons,
  destinations,
  failureClasses,
  leftOutNames,
  outcomes,
  portUses,
  referenceKinds,
  severities,
  transparencyStates,
  upgradeStates,
} from './report-names.ts';

/**
 * The report, version 1: what people and programs read about one page.
 *
 * This schema is the only source of the report's types and of the JSON Schema that is shipped.
 * A change that breaks a reader raises `version`.
 */

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const seen = <const S extends v.GenericSchema>(value: S) =>
  v.variant('state', [
    v.object({ state: v.literal('seen'), value }),
    v.object({ state: v.literal('gap'), reason: text }),
  ]);

export const place = v.object({ url: text, line: count, column: count });
const frame = v.object({ url: text, top: v.boolean() });
const element = v.object({ selector: text, html: text });

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
  /** The response came over HTTP and says that this port wants TLS. */
  wantsTls: v.exactOptional(v.literal(true)),
});

export const insecureRequest = v.object({
  /** As the page asked for it, before any upgrade. */
  url: text,
  destination: v.picklist(destinations),
  category: v.picklist(['blockable', 'upgradeable']),
  outcome: v.picklist(outcomes),
  /** An element that asked for it over HTTPS, after an upgrade, fired an error; of what has no element, nothing tells. */
  failed: v.exactOptional(v.literal(true)),
  seenBy: v.array(v.picklist(['dom', 'timing', 'network', 'csp', 'navigation'])),
  frame,
  /** It has no scheme of its own, and would follow its page to HTTPS. */
  relative: v.exactOptional(v.literal(true)),
  element: v.exactOptional(element),
  source: v.exactOptional(place),
  count,
  /** What the page had asked for, where a redirect made it insecure; element and source are of that request. */
  redirectedFrom: v.exactOptional(text),
  /** How many addresses that differ in their query only are counted as this one. */
  queries: v.exactOptional(count),
});

export const formTarget = v.object({
  /** Where the form submits to, resolved as the browser would. */
  url: text,
  method: text,
  /** What the form collects that must not travel in clear. */
  collects: v.array(v.picklist(['password', 'card'])),
  /** True where a policy of the page turns the submission into HTTPS. */
  upgraded: v.boolean(),
  frame,
  element,
});

export const reference = v.object({
  url: text,
  kind: v.picklist(referenceKinds),
  frame,
  element: v.exactOptional(element),
});

export const portUse = v.object({
  origin: text,
  port: count,
  use: v.picklist(portUses),
  /** Browsers refuse to connect to the port. */
  blocked: v.boolean(),
  /** What usually listens on the port. */
  meaning: v.exactOptional(text),
});

export const proof = v.object({
  text: v.exactOptional(text),
  url: v.exactOptional(text),
  frame: v.exactOptional(text),
  selector: v.exactOptional(text),
  source: v.exactOptional(place),
});

export const finding = v.object({
  rule: text,
  group: v.picklist(['connection', 'redirects', 'headers', 'cookies', 'content', 'certificate', 'upgrade']),
  outcome: v.picklist(['fail', 'pass', 'not-applicable', 'unknown', 'broken']),
  severity: v.picklist(severities),
  title: text,
  why: text,
  fix: text,
  because: v.exactOptional(text),
  /** Nothing was found wrong, and not everything was looked at: the evidence had more than is kept. */
  incomplete: v.exactOptional(v.literal(true)),
  spec: v.array(v.object({ name: text, url: text })),
  proof: v.array(proof),
  /** Proofs left out because there were too many. */
  omitted: count,
});

export const look = v.object({
  /** Where else the site was asked for. */
  url: text,
  state: v.picklist(['answered', 'redirected', 'failed', 'timeout']),
});

export const failure = v.object({
  code: text,
  class: v.picklist(failureClasses),
  summary: text,
  steps: v.array(text),
  /** What the site answered elsewhere; only when a person asked. */
  looks: v.exactOptional(v.array(look)),
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

/** The certificate of the server. What a browser does not tell, or the certificate does not state, is absent. */
export const certificate = v.object({
  subject: text,
  issuer: text,
  /** DNS names as A-labels, and IP addresses, cut to a limit. */
  names: v.array(text),
  /** Names left out because there were too many. */
  namesOmitted: v.exactOptional(count),
  /** ISO 8601, as is `notAfter`. */
  notBefore: text,
  notAfter: text,
  /** SHA-256. */
  fingerprint: text,
  /** `RSA`, `EC`, `Ed25519`, `Ed448`, or an object identifier. */
  keyAlgorithm: v.exactOptional(text),
  keyBits: v.exactOptional(count),
  /** `P-256` and so on, or an object identifier, of a key on an elliptic curve. */
  curve: v.exactOptional(text),
  /** `SHA-256 with RSA` and so on, or an object identifier. */
  signatureAlgorithm: v.exactOptional(text),
  keyUsage: v.exactOptional(v.array(text)),
  extendedKeyUsage: v.exactOptional(v.array(text)),
  /** It may sign other certificates. */
  isAuthority: v.exactOptional(v.boolean()),
  /** Subject and issuer are the same. */
  isSelfIssued: v.exactOptional(v.boolean()),
  /** Signed certificate timestamps inside the certificate. */
  embeddedTimestamps: v.exactOptional(count),
  transparency: v.exactOptional(v.picklist(transparencyStates)),
  /** Issued under an authority that the browser brings along. */
  publicAuthority: v.exactOptional(v.boolean()),
  /** The signature algorithm of each certificate of the chain but the root, the server's first. */
  chainSignatures: v.exactOptional(v.array(text)),
  /** Null where the browser does not say. */
  trusted: v.nullable(v.boolean()),
  problems: v.exactOptional(v.array(v.picklist(certificateProblems))),
  /** How many certificates were seen. */
  chain: count,
});

/** What was not looked at, or not kept, and therefore never counts as fine. */
export const leftOut = v.object({
  what: v.picklist(leftOutNames),
  reason: v.picklist(cutReasons),
  /** At least so many. */
  count,
  /** Absent where it is the whole page's. */
  frame: v.exactOptional(frame),
});

export const upgrade = v.object({ state: v.picklist(upgradeStates), target: text });

const listed = <const S extends v.GenericSchema>(item: S) => v.object({ items: v.array(item), omitted: count });

export const reportSchema = v.object({
  version: v.literal(1),
  requestedUrl: text,
  url: text,
  /** ISO 8601, when the document committed. */
  at: text,
  mode: v.picklist(['passive', 'deep']),
  browser: v.object({ name: v.picklist(['chromium', 'firefox']), version: text }),
  verdict: v.picklist(['secure', 'warning', 'insecure', 'failed', 'local', 'unsupported', 'unknown']),
  grade: v.nullable(v.picklist(['A+', 'A', 'B', 'C', 'D', 'F'])),
  score: v.nullable(count),
  summary: text,
  badge: v.object({ text, color: text, title: text }),
  connection: v.object({
    scheme: text,
    host: text,
    port: count,
    defaultPort: v.boolean(),
    hops: v.array(hop),
    failure: v.exactOptional(failure),
    pending: v.exactOptional(pending),
  }),
  hsts: seen(hstsPolicy),
  tls: seen(tls),
  certificate: seen(certificate),
  insecureRequests: v.object({
    ...listed(insecureRequest).entries,
    /** What the browser hides without a deep audit; absent where there is nothing of the kind. */
    unseen: v.exactOptional(text),
  }),
  forms: listed(formTarget),
  references: listed(reference),
  ports: listed(portUse),
  upgrade: seen(upgrade),
  leftOut: v.array(leftOut),
  /** Every rule, every outcome, worst first. */
  findings: v.array(finding),
});
