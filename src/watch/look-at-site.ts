import type { NamedError } from '../core/failures/error-classes.ts';
import type { Certificate } from '../core/report.ts';
import type { Followed } from '../core/site/follow-end.ts';
import { policyOf } from '../core/site/policy-of.ts';
import type { SiteName } from '../core/site/site-name.ts';
import { isPlaintext } from '../core/standards/address.ts';
import {
  boundedText,
  type WatchedCertificate,
  type WatchedEnd,
  type WatchedFacts,
} from '../core/watch/watched-facts.ts';
import type { Step } from '../site-check/ask-step.ts';
import { followEnds } from '../site-check/follow-ends.ts';

/** Looks at every end of a site once. */
export async function lookAtSite(
  site: SiteName,
  ask: (url: string) => Promise<Step>,
  errorOf: (code: string) => NamedError,
): Promise<WatchedFacts> {
  const ends: WatchedEnd[] = [];
  await followEnds(site, ask, ({ requested }, followed) => ends.push(endOf(requested, followed, errorOf)));
  // In an order of their own, whichever answered first.
  return { ends: ends.toSorted((a, b) => (a.requested < b.requested ? -1 : 1)) };
}

function endOf(
  requested: string,
  { steps, elsewhere }: Followed<Step>,
  errorOf: (code: string) => NamedError,
): WatchedEnd {
  const [first] = steps;
  const last = steps.at(-1);
  const failure = failureOf(first, errorOf);
  if (failure !== undefined) return { requested, failure, certificates: [] };
  const downgrade = steps.find(({ url, redirect }) => !isPlaintext(url) && isPlaintext(redirect?.to ?? ''));
  const policy = isPlaintext(requested) || first?.hsts === undefined ? undefined : policyOf(first.hsts);
  const status = first?.redirect?.status ?? first?.answer?.status;
  const { security } = first ?? {};
  const certificate = security?.type === 'security-seen' ? security.certificate : undefined;
  return {
    requested,
    ...(status === undefined ? {} : { status }),
    landed: boundedText(elsewhere ?? last?.redirect?.to ?? last?.url ?? requested),
    ...(downgrade?.redirect === undefined ? {} : { downgrade: boundedText(downgrade.redirect.to) }),
    ...(policy === undefined || !policy.valid || policy.maxAge === 0
      ? {}
      : { hsts: { maxAge: policy.maxAge, includeSubDomains: policy.includeSubDomains } }),
    certificates: certificate === undefined ? [] : [watchedOf(certificate)],
  };
}

function failureOf(first: Step | undefined, errorOf: (code: string) => NamedError): WatchedEnd['failure'] {
  // The browser moved it to HTTPS by itself: what the site does is not known.
  const { redirect, failure } = first ?? {};
  if (redirect !== undefined && redirect.by !== 'server') return { class: 'blocked-by-client', code: redirect.by };
  return failure === undefined ? undefined : { class: errorOf(failure).class, code: boundedText(failure) };
}

const watchedOf = ({ fingerprint, issuer, notBefore, notAfter }: Certificate): WatchedCertificate => ({
  ...{ fingerprint: boundedText(fingerprint), issuer: boundedText(issuer) },
  ...{ notBefore: boundedText(notBefore), notAfter: boundedText(notAfter) },
});
