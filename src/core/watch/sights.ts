import { hostOf } from '../parse-url.ts';
import { lifetimeOf } from '../standards/certificate-lifetime.ts';
import { overdueRenewal } from '../standards/certificate-renewal.ts';
import { good, type Sight, unknown } from './sight.ts';
import type { AlarmKind, Kept } from './watch-state.ts';
import {
  boundedText,
  isCertificateRefused,
  isOverHttps,
  type WatchedCertificate,
  type WatchedEnd,
  type WatchedFacts,
} from './watched-facts.ts';

/** What a look is judged by. */
export interface Before {
  /** The site's own name, whose HTTPS counts from the beginning. */
  readonly host: string;
  /** What was in order. */
  readonly kept: Kept;
  /** Fingerprints of which it was told that their renewal is overdue. */
  readonly told: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

type See = (facts: WatchedFacts, before: Before) => Sight;

/** What a look shows of each condition. */
export const sights: Readonly<Record<AlarmKind, See>> = {
  unreachable: (facts, before) =>
    ofEnds(countedEnds(facts, before), ({ failure, ...end }) => {
      if (failure === undefined || isCertificateRefused({ failure, ...end })) return good;
      return ownFailures.has(failure.class) ? unknown : { state: 'bad', parts: { reason: failure.class } };
    }),

  'certificate-failing': (facts, before) =>
    ofEnds(countedEnds(facts, before), (end) => {
      if (!isCertificateRefused(end)) return end.failure === undefined ? good : unknown;
      return { state: 'bad', parts: { reason: end.failure?.class ?? '' } };
    }),

  'renewal-overdue': (facts, { now, told, ...before }) => {
    const shown = countedEnds(facts, { now, told, ...before }).flatMap((end) =>
      isCertificateRefused(end) ? [] : end.certificates.map((certificate) => ({ end, certificate })),
    );
    const overdue = shown.filter(({ certificate }) => isOverdue(certificate, now));
    const untold = overdue.find(({ certificate }) => !told.has(certificate.fingerprint));
    if (untold !== undefined) return { state: 'bad', parts: overdueParts(untold.end, untold.certificate, now) };
    return overdue.length === 0 && shown.length > 0 ? good : unknown;
  },

  'https-not-enforced': (facts, { kept }) =>
    ofEnds(named(facts, kept.enforced), ({ failure, status = 0, landed = '' }) => {
      // A port that is closed serves nothing unencrypted.
      if (failure !== undefined) return failure.class === 'refused' ? good : unknown;
      if (!landed.startsWith('http:')) return good;
      return isRefusal(status) ? unknown : { state: 'bad', parts: { to: landed } };
    }),

  'hsts-lost': (facts, { kept }) =>
    ofEnds(
      named(
        facts,
        kept.hsts.map(({ requested }) => requested),
      ),
      ({ failure, status = 0, hsts }) => {
        if (failure !== undefined) return unknown;
        if (hsts !== undefined) return good;
        return isRefusal(status) ? unknown : { state: 'bad', parts: {} };
      },
    ),

  'hsts-shortened': (facts, { kept }) =>
    ofEnds(
      named(
        facts,
        kept.hsts.map(({ requested }) => requested),
      ),
      ({ requested, hsts }) => {
        const before = kept.hsts.find((one) => one.requested === requested);
        if (hsts === undefined || before === undefined) return unknown;
        const isShorter = hsts.maxAge < before.maxAge;
        if (!isShorter && (hsts.includeSubDomains || !before.includeSubDomains)) return good;
        return { state: 'bad', parts: { now: policyText(hsts), before: policyText(before) } };
      },
    ),

  'downgrade-redirect': (facts, { kept }) =>
    ofEnds(named(facts, kept.straight), ({ failure, status = 0, downgrade }) => {
      if (failure !== undefined) return unknown;
      if (downgrade !== undefined) return { state: 'bad', parts: { to: downgrade } };
      return isRefusal(status) ? unknown : good;
    }),

  'mixed-content': ({ mixedContent }, { host, kept }) => {
    if (mixedContent === undefined || kept.mixedContent === undefined) return unknown;
    const [first, ...others] = mixedContent.filter((url) => kept.mixedContent?.includes(url) !== true);
    if (first === undefined) return good;
    return {
      state: 'bad',
      parts: { hosts: host, urls: `https://${host}/`, to: first, count: String(others.length + 1) },
    };
  },
};

/** The ends whose HTTPS counts: the site's own, and others once they have answered. */
const countedEnds = ({ ends }: WatchedFacts, { host, kept }: Before): readonly WatchedEnd[] =>
  ends.filter(
    (end) => isOverHttps(end) && (end.requested === `https://${host}/` || kept.working.includes(end.requested)),
  );

const named = ({ ends }: WatchedFacts, requested: readonly string[]): readonly WatchedEnd[] =>
  ends.filter((end) => requested.includes(end.requested));

/** Failures of whoever asks, not of the site. */
const ownFailures: ReadonlySet<string> = new Set(['offline', 'proxy', 'blocked-by-client', 'blocked-port']);

/** Who turns visitors away, be it this one only, shows nothing of how the site is served. */
const isRefusal = (status: number): boolean => status >= 400;

/** Whether one of the ends is bad, with what is told of the first of them and the names of all. */
function ofEnds(ends: readonly WatchedEnd[], see: (end: WatchedEnd) => Sight): Sight {
  const seen = ends.map((end) => ({ end, sight: see(end) }));
  const bad = seen.filter(({ sight }) => sight.state === 'bad');
  const [first] = bad;
  if (first?.sight.state === 'bad') return { state: 'bad', parts: { ...first.sight.parts, ...placesOf(bad) } };
  return seen.length > 0 && seen.every(({ sight }) => sight.state === 'good') ? good : unknown;
}

function placesOf(bad: readonly { readonly end: WatchedEnd }[]): Readonly<Record<string, string>> {
  const urls = bad.map(({ end }) => end.requested);
  return { urls: boundedText(urls.join(', ')), hosts: boundedText([...new Set(urls.map(hostOf))].join(', ')) };
}

function isOverdue(certificate: WatchedCertificate, now: number): boolean {
  const lifetime = lifetimeOf(certificate);
  return lifetime !== undefined && overdueRenewal(lifetime.end - now, lifetime.end - lifetime.start) !== undefined;
}

function overdueParts(end: WatchedEnd, certificate: WatchedCertificate, now: number): Readonly<Record<string, string>> {
  const { start, end: until } = lifetimeOf(certificate) ?? { start: now, end: now };
  return {
    ...placesOf([{ end }]),
    fingerprint: certificate.fingerprint,
    leftMs: String(Math.max(0, until - now)),
    lifetimeMs: String(until - start),
    until: certificate.notAfter,
  };
}

const policyText = ({ maxAge, includeSubDomains }: NonNullable<WatchedEnd['hsts']>): string =>
  `max-age=${maxAge}${includeSubDomains ? '; includeSubDomains' : ''}`;
