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
});

/** What `https://host/` answers, redirects not followed, asked by browser or directly. */
export const answer = v.object({
  host: text,
  /** HTTP status; absent where there was no answer. */
  status: v.exactOptional(count),
  location: v.exactOptional(text),
  /** Of the `Strict-Transport-Security` field that counts. */
  hsts: v.exactOptional(
    v.object({ raw: text, valid: v.boolean(), maxAge: v.number(), includeSubDomains: v.boolean() }),
  ),
});

/** What Node sees of a site without a browser. */
export const directFacts = v.object({
  /** ISO 8601, when the servers were asked. */
  at: text,
  addresses: v.array(addressFacts),
  /** CAA records in force, as `0 issue "authority.example"`; null where DNS was not asked or gave no answer. */
  caa: v.nullable(v.array(text)),
  /** Whether a key exchange that withstands quantum computers is offered; null where this cannot be told. */
  postQuantum: v.nullable(v.boolean()),
});

/** A report on a site but for its ends and pages. */
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
  direct: seen(directFacts),
  /** The site's own rules, every outcome, worst first. */
  findings: v.array(finding),
});
