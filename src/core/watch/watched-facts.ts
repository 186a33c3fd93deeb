import * as v from 'valibot';
import { failureClasses } from '../failure-classes.ts';
import { count } from '../schema-values.ts';

/** Most of what is kept of one look at a site, so that the state stays small whatever a site answers. */
export const watchLimits = { ends: 4, certificates: 4, mixedContent: 10, text: 300 } as const;

export const bounded = v.pipe(v.string(), v.maxLength(watchLimits.text));

/** A text as it is kept. */
export const boundedText = (text: string): string =>
  text.length <= watchLimits.text ? text : `${text.slice(0, watchLimits.text - 1)}…`;

/** What is kept of mixed content. */
export const boundedTexts = (texts: readonly string[]): string[] =>
  texts.slice(0, watchLimits.mixedContent).map(boundedText);

/** A certificate of a server itself. Times are ISO 8601, the fingerprint is SHA-256. */
export const watchedCertificate = v.object({
  fingerprint: bounded,
  issuer: bounded,
  notBefore: bounded,
  notAfter: bounded,
});

/** What one way to reach the site answered. */
const watchedEnd = v.object({
  /** `https://example.org/`, by which it is known again. */
  requested: bounded,
  /** Why there was no answer; of a certificate that browsers refuse, too. */
  failure: v.exactOptional(v.object({ class: v.picklist(failureClasses), code: bounded })),
  /** HTTP status of the first answer. */
  status: v.exactOptional(count),
  /** Where its redirects lead. */
  landed: v.exactOptional(bounded),
  /** The first address over HTTP that an address over HTTPS redirects to. */
  downgrade: v.exactOptional(bounded),
  /** The policy of the first answer; absent where it has none that counts. */
  hsts: v.exactOptional(v.object({ maxAge: count, includeSubDomains: v.boolean() })),
  /** What the addresses of the name show, in whatever number; none where the browser does not tell. */
  certificates: v.pipe(v.array(watchedCertificate), v.maxLength(watchLimits.certificates)),
});

/** What one look at a site showed: a few lines for each end. */
export const watchedFactsSchema = v.object({
  ends: v.pipe(v.array(watchedEnd), v.maxLength(watchLimits.ends)),
  /** Insecure requests of the front page, without query; absent where no page was loaded. */
  mixedContent: v.exactOptional(v.pipe(v.array(bounded), v.maxLength(watchLimits.mixedContent))),
});

export type WatchedFacts = v.InferOutput<typeof watchedFactsSchema>;
export type WatchedEnd = WatchedFacts['ends'][number];
export type WatchedCertificate = v.InferOutput<typeof watchedCertificate>;

export const isOverHttps = ({ requested }: Pick<WatchedEnd, 'requested'>): boolean => requested.startsWith('https:');

/** The certificate was shown, and browsers refuse it. */
export const isCertificateRefused = ({ failure }: WatchedEnd): boolean =>
  failure?.class.startsWith('certificate-') === true;
