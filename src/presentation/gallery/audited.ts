import { audit } from '../../core/audit.ts';
import { conclude, type ReportCircumstances } from '../../core/conclude.ts';
import { type Channel, type Channels, type Evidence, type GapCode, gap, seenInFull } from '../../core/evidence.ts';
import { addressOf } from '../../core/observe/address.ts';
import type { Certificate, Report, TlsState } from '../../core/report.ts';
import type { Rule } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { en } from '../../words/en.ts';

/** What a page showed, where it differs from a quiet page that came straight over HTTPS. */
export interface Sight extends Partial<Channels> {
  readonly requestedUrl?: string;
  /** Channels that were not seen, each with its reason. */
  readonly gaps?: Readonly<Partial<Record<keyof Channels, GapCode>>>;
  readonly mode?: Report['mode'];
  /** Rules judged beside those there are. */
  readonly extraRules?: readonly Rule[];
}

/** The report the real rules make of such a page, so that the gallery shows the words people will read. */
export function audited(url: string, { requestedUrl = url, gaps = {}, mode, extraRules = [], ...seen }: Sight): Report {
  const channels = { ...quiet(url), ...seen };
  const missing = url.startsWith('http:') ? { ...unencrypted, ...gaps } : gaps;
  const channel = <K extends keyof Channels>(name: K): Channel<Channels[K]> => {
    const reason = missing[name];
    return reason === undefined ? seenInFull(channels[name]) : gap(reason);
  };
  const evidence: Evidence = {
    address: addressOf(url, requestedUrl),
    at: channel('at'),
    hops: channel('hops'),
    failure: channel('failure'),
    headers: channel('headers'),
    cookies: channel('cookies'),
    keptCookies: channel('keptCookies'),
    insecureRequests: channel('insecureRequests'),
    localRequests: channel('localRequests'),
    forms: channel('forms'),
    sensitiveFields: channel('sensitiveFields'),
    references: channel('references'),
    links: channel('links'),
    ports: channel('ports'),
    tls: channel('tls'),
    connections: channel('connections'),
    certificate: channel('certificate'),
    upgrade: channel('upgrade'),
    hosts: channel('hosts'),
    looks: channel('looks'),
  };
  const circumstances = mode === undefined ? observed : { ...observed, mode };
  return conclude(evidence, audit(evidence, [...rules, ...extraRules], en), circumstances, en);
}

/** When and with what the pages of the gallery were looked at. */
export const observed: ReportCircumstances = {
  at: '2026-11-02T09:30:00.000Z',
  mode: 'passive',
  browser: { name: 'chromium', version: '156.0.0.0' },
};

/** Of the quiet page. */
export const usualCertificate: Certificate = {
  subject: 'CN=journal.example',
  issuer: 'CN=Example Authority R3,O=Example Authority,C=AQ',
  names: ['journal.example', 'www.journal.example'],
  notBefore: '2026-09-01T00:00:00Z',
  notAfter: '2027-02-01T00:00:00Z',
  fingerprint: Array.from({ length: 32 }, (_, index) => (index * 7 + 16).toString(16).toUpperCase()).join(':'),
  keyAlgorithm: 'EC',
  keyBits: 256,
  curve: 'P-256',
  signatureAlgorithm: 'SHA-256 with ECDSA',
  extendedKeyUsage: ['serverAuth'],
  embeddedTimestamps: 2,
  transparency: 'compliant',
  publicAuthority: true,
  chainSignatures: ['SHA-256 with ECDSA', 'SHA-256 with RSA'],
  trusted: true,
  problems: [],
  chain: 3,
};

/** Of the connection to the quiet page. */
export const usualTls: TlsState = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  keyExchange: 'mlkem768x25519',
  state: 'secure',
  weaknesses: [],
};

/** What a page over HTTP has not. */
const unencrypted: NonNullable<Sight['gaps']> = {
  tls: 'noEncryption',
  certificate: 'noEncryption',
  connections: 'noEncryption',
};

const none = { items: [], omitted: 0 };

const quiet = (url: string): Channels => ({
  at: Date.parse(observed.at),
  hops: [{ url, status: 200, kind: 'start', address: '203.0.113.7' }],
  failure: null,
  headers: url.startsWith('https:')
    ? [{ name: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' }]
    : [],
  cookies: none,
  keptCookies: none,
  insecureRequests: none,
  localRequests: none,
  forms: none,
  sensitiveFields: none,
  references: none,
  links: none,
  ports: none,
  tls: usualTls,
  connections: [],
  certificate: usualCertificate,
  upgrade: { state: 'not-tried', target: url.replace(/^http:/, 'https:') },
  hosts: [],
  looks: [],
});
