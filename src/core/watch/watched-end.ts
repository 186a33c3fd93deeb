import { hostOf } from '../parse-url.ts';
import type { FailureClass } from '../report.ts';
import type { Followed, FollowedStep } from '../site/follow-end.ts';
import { policyOf } from '../site/policy-of.ts';
import { isPlaintext } from '../standards/address.ts';
import { isIpAddress } from '../standards/ip-address.ts';
import { boundedText, type WatchedCertificate, type WatchedEnd, watchLimits } from './watched-facts.ts';

/** What the first request of an end brought. */
interface Brought {
  readonly status: number | undefined;
  /** The `Strict-Transport-Security` field that counts, as it was sent. */
  readonly hsts: string | undefined;
  readonly certificates: readonly WatchedCertificate[];
}

/** An end that answered, as it is kept. */
export function answeredEnd(
  requested: string,
  { steps, elsewhere }: Pick<Followed<FollowedStep>, 'steps' | 'elsewhere'>,
  { status, hsts, certificates }: Brought,
): WatchedEnd {
  const last = steps.at(-1);
  const downgrade = steps.find(({ url, redirect }) => !isPlaintext(url) && isPlaintext(redirect?.to ?? ''));
  const policy = hsts === undefined || !grantsPolicy(requested) ? undefined : policyOf(hsts);
  return {
    requested,
    ...(status === undefined ? {} : { status }),
    landed: boundedText(elsewhere ?? last?.redirect?.to ?? last?.url ?? requested),
    ...(downgrade?.redirect === undefined ? {} : { downgrade: boundedText(downgrade.redirect.to) }),
    ...(policy === undefined || !policy.valid || policy.maxAge === 0
      ? {}
      : { hsts: { maxAge: policy.maxAge, includeSubDomains: policy.includeSubDomains } }),
    certificates: distinct(certificates),
  };
}

/** An end that did not answer, or whose certificate browsers refuse. */
export const failedEnd = (requested: string, reason: FailureClass, code: string): WatchedEnd => ({
  ...{ requested, failure: { class: reason, code: boundedText(code) } },
  certificates: [],
});

/** Browsers take a policy over HTTPS only, and none for an IP address. */
const grantsPolicy = (url: string): boolean => !isPlaintext(url) && !isIpAddress(hostOf(url));

function distinct(certificates: readonly WatchedCertificate[]): WatchedCertificate[] {
  const unique = new Map(certificates.map((one) => [one.fingerprint, one]));
  return [...unique.values()]
    .slice(0, watchLimits.certificates)
    .map(({ fingerprint, issuer, notBefore, notAfter }) => ({
      ...{ fingerprint: boundedText(fingerprint), issuer: boundedText(issuer) },
      ...{ notBefore: boundedText(notBefore), notAfter: boundedText(notAfter) },
    }));
}
