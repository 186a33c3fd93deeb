import { parseUrl } from '../parse-url.ts';
import type { FailureClass } from '../report.ts';
import { lifetimeOf } from '../standards/certificate-lifetime.ts';
import { isNamedBy } from '../standards/certificate-name.ts';
import { isHomeName } from '../standards/home-names.ts';
import { hostInCode } from '../standards/host-in-code.ts';
import { reachOf } from '../standards/reach.ts';
import { hostingServices, interceptors, managers, placeholders, specialAuthorities } from './known-certificates.ts';

/** A certificate as a server sends it: names as OpenSSL writes them, times in ISO 8601. */
export interface SentCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Where the issuer's own certificate can be fetched. */
  readonly issuerAt?: string;
}

/** What a server sends whose certificate was refused: its own certificate first, then what leads from it to an authority. */
export interface SentChain {
  readonly chain: readonly SentCertificate[];
  /** What the first is for: DNS names and IP addresses. */
  readonly names: readonly string[];
}

/** Where a certificate was refused, and when, in milliseconds since the epoch. */
export interface Refused {
  readonly failure: FailureClass;
  readonly host: string;
  readonly at: number;
}

/** What a certificate itself proves of why it was refused. */
export type CertificateCauseKind =
  | (typeof placeholders)[number][0]
  | (typeof specialAuthorities)[number][0]
  | (typeof managers)[number][0]
  | ('interceptor' | 'selfSigned' | 'missingIntermediate' | 'unknownAuthority')
  | ('expired' | 'issuerExpired' | 'notYetValid')
  | ('hosted' | 'www' | 'otherNames');

/** What it proves, and what is filled into the words about it. */
export interface CertificateCause {
  readonly kind: CertificateCauseKind;
  readonly parts: Readonly<Record<string, string>>;
  /** How long ago what has ended ended, in milliseconds. */
  readonly ago?: number;
}

/** Undefined where the certificate does not show why a browser refuses it. */
export function certificateCauseOf(sent: SentChain, refused: Refused): CertificateCause | undefined {
  const [leaf] = sent.chain;
  if (leaf === undefined) return undefined;
  switch (refused.failure) {
    case 'certificate-untrusted':
      return causeOfDistrust(leaf, sent.chain, refused.host);
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
      return causeInTime(leaf, sent.chain, refused.at);
    case 'certificate-name':
      return causeInNames(sent.names, refused.host);
    default:
      return undefined;
  }
}

function causeOfDistrust(leaf: SentCertificate, chain: readonly SentCertificate[], host: string): CertificateCause {
  const parts = { subject: shortName(leaf.subject), issuer: shortName(leaf.issuer) };
  const issuer = leaf.issuer;
  const placeholder = placeholders.find(([, pattern]) => pattern.test(attribute(issuer, 'CN') ?? ''));
  if (placeholder !== undefined) return { kind: placeholder[0], parts };
  const special = specialAuthorities.find(([, pattern]) => pattern.test(issuer));
  if (special !== undefined) return { kind: special[0], parts };
  // On a private network it may be the very device, which shows a certificate of its maker.
  const interceptor = isPublic(host) ? interceptors.find(([, pattern]) => pattern.test(issuer)) : undefined;
  if (interceptor !== undefined) return { kind: 'interceptor', parts: { ...parts, product: interceptor[0] } };
  if (leaf.issuer === leaf.subject) return { kind: 'selfSigned', parts };
  const isAlone = !chain.some(({ subject }) => subject === leaf.issuer);
  return { kind: isAlone && isPublicPlace(leaf.issuerAt) ? 'missingIntermediate' : 'unknownAuthority', parts };
}

/** Public authorities say where the issuer's certificate is; those of organisations do so on their own network, if at all. */
const isPublicPlace = (url = ''): boolean => isPublic(parseUrl(url)?.hostname ?? '');

const isPublic = (host: string): boolean => reachOf(host) === 'public' && !isHomeName(host);

function causeInTime(
  leaf: SentCertificate,
  chain: readonly SentCertificate[],
  at: number,
): CertificateCause | undefined {
  const ended = [leaf, ...chain.slice(1)].find((one) => endOf(one) < at);
  if ((lifetimeOf(leaf)?.start ?? at) > at)
    return { kind: 'notYetValid', parts: { from: dayOf(leaf.notBefore), issuer: shortName(leaf.issuer) } };
  if (ended === undefined) return undefined;
  const ago = at - endOf(ended);
  const parts = {
    until: dayOf(ended.notAfter),
    issuer: shortName(leaf.issuer),
    subject: shortName(ended.subject),
  };
  if (ended !== leaf) return { kind: 'issuerExpired', parts, ago };
  const manager = managers.find(([, pattern]) => pattern.test(leaf.issuer));
  return { kind: manager?.[0] ?? 'expired', parts, ago };
}

const endOf = (one: SentCertificate): number => lifetimeOf(one)?.end ?? Number.POSITIVE_INFINITY;

function causeInNames(names: readonly string[], host: string): CertificateCause {
  const listed = names.slice(0, 3).join(', ') || '–';
  const parts = { names: names.length > 3 ? `${listed}, …` : listed };
  // A name of the service itself may be below what its wildcard covers.
  const service = hostingServices.find(
    ([, domains]) => names.some((name) => isBelow(name, domains)) && !isBelow(host, domains),
  );
  if (service !== undefined) return { kind: 'hosted', parts: { ...parts, service: service[0] } };
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  const isSafe = hostInCode(other) === other;
  const isCovered = isNamedBy(names, other);
  return isSafe && isCovered ? { kind: 'www', parts: { ...parts, other } } : { kind: 'otherNames', parts };
}

const isBelow = (name: string, domains: readonly string[]): boolean =>
  domains.some((domain) => name === domain || name.endsWith(`.${domain}`));

const dayOf = (time: string): string => time.slice(0, 10);

/** Most characters of a name in a sentence; whoever makes a certificate can write anything into it. */
const longestName = 60;

/** The common name, or else the organisation, or else all of it. */
function shortName(name: string): string {
  const shown = (attribute(name, 'CN') ?? attribute(name, 'O') ?? name).replace(/\s+/g, ' ').trim();
  return shown.length > longestName ? `${shown.slice(0, longestName)}…` : shown || '–';
}

const attribute = (name: string, of: 'CN' | 'O'): string | undefined =>
  new RegExp(`(?:^|, )${of}=(.+?)(?=, [A-Za-z]+=|$)`).exec(name)?.[1];
