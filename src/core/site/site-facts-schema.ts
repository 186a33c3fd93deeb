import * as v from 'valibot';
import { finding } from '../finding-schema.ts';
import { reportSchema } from '../report-schema.ts';
import { count, seen, text } from '../schema-values.ts';

/** A certificate of the chain. Times are ISO 8601, the fingerprint is SHA-256. */
const link = v.object({
  subject: text,
  issuer: text,
  notBefore: text,
  notAfter: text,
  fingerprint: text,
  /** Where the issuer's own certificate can be fetched; public authorities state it. */
  issuerAt: v.exactOptional(text),
});

/** What one address of a host negotiates, asked without a browser. */
const addressFacts = v.object({
  host: text,
  address: text,
  family: v.picklist([4, 6]),
  /** As TLS names it: `TLSv1.3`; absent where no connection was made. */
  protocol: v.exactOptional(text),
  /** The versions that it accepts, oldest first. */
  versions: v.array(text),
  chain: v.array(link),
  /** The chain is what the server sends, in its order; otherwise Node has put it together from that. */
  asSent: v.boolean(),
  /** No certificate is missing between the server's and an authority. */
  complete: v.boolean(),
  /** As Node's TLS names it. */
  failure: v.exactOptional(text),
  /** What this address answers to a request for `https://host/`, where the certificate was trusted. */
  answer: v.exactOptional(v.object({ status: count, location: v.exactOptional(text), title: v.exactOptional(text) })),
});

/** What `https://host/` answers, redirects not followed, asked by browser or directly. */
export const answer = v.object({
  host: text,
  /** HTTP status; absent where there was no answer. */
  status: v.exactOptional(count),
  /** Why there was none, as Node or the browser names it. */
  failure: v.exactOptional(text),
  location: v.exactOptional(text),
  /** Of the `Strict-Transport-Security` field that counts. */
  hsts: v.exactOptional(
    v.object({ raw: text, valid: v.boolean(), maxAge: v.number(), includeSubDomains: v.boolean() }),
  ),
});

const siblingSources = ['link', 'certificate'] as const;

/**
 * `https`: works over HTTPS. `http-only`: answers over HTTP, and over HTTPS not, or with a redirect to HTTP.
 * `unreachable`: shows nothing over either. `not-asked`: unknown.
 */
const siblingStates = ['https', 'http-only', 'unreachable', 'not-asked'] as const;

/** Another name of the site than those of its ends. */
const sibling = v.object({
  host: text,
  /** What names it: a link of a front page, or a certificate. */
  from: v.picklist(siblingSources),
  state: v.picklist(siblingStates),
  /** Why HTTPS does not work, as Node or the browser names it, or where it redirects to. */
  failure: v.exactOptional(text),
});

export const siblings = v.object({
  items: v.array(sibling),
  /** Names left out because there were too many. */
  omitted: count,
});

/** What Node sees of a site without a browser. */
export const directFacts = v.object({
  /** ISO 8601, when the servers were asked. */
  at: text,
  addresses: v.array(addressFacts),
  /** CAA records in force, as `0 issue "authority.example"`; null where DNS was not asked or gave no answer. */
  caa: v.nullable(v.array(text)),
  /** HTTPS records of the site's names, as `example.org. HTTPS 1 . alpn="h2,h3"`; null likewise. */
  httpsRecords: v.nullable(v.array(text)),
  /** Whether a key exchange that withstands quantum computers is offered; null where this cannot be told. */
  postQuantum: v.nullable(v.boolean()),
});

/** Something that is wrong with pages, by what causes it. */
const cause = v.object({
  rule: text,
  severity: finding.entries.severity,
  title: text,
  /** How many of the audited pages have it. */
  pages: count,
  /** One of them. */
  example: text,
  proof: finding.entries.proof,
});

/** What is known of other pages of the site, but for the reports on them. */
const pages = v.object({
  audited: count,
  /** How many the site's own sitemap or links name. */
  found: count,
  /** Fewer were audited than found. */
  sampled: v.boolean(),
  /** What is to be said of how they were found, a sentence each. */
  notes: v.array(text),
  /** Worst first, then the most frequent. */
  causes: v.array(cause),
});

/** A report on a site but for its ends, and the reports on its pages. */
export const siteFacts = v.object({
  version: v.literal(1),
  host: text,
  /** ISO 8601, when the check began. */
  at: text,
  verdict: reportSchema.entries.verdict,
  grade: reportSchema.entries.grade,
  /** How many of the site's rules that apply could be judged. */
  checked: v.object({ done: count, of: count }),
  /** The pages were loaded, and not only requested. */
  loaded: v.boolean(),
  answers: seen(v.array(answer)),
  /** Other names of the site, and whether HTTPS works there: what `includeSubDomains` would bind. */
  siblings: seen(siblings),
  direct: seen(directFacts),
  /** Other pages of the site; none where none were asked for. */
  pages,
  /** The site's own rules, every outcome, worst first. */
  findings: v.array(finding),
});
