import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { Address } from '../evidence.ts';
import type { FailureClass } from '../report.ts';
import { publicHttpsAddress } from '../rules/healthy.ts';
import { adviceFor } from './advice.ts';
import {
  type CertificateCauseKind,
  certificateCauseOf,
  type Refused,
  type SentCertificate,
  type SentChain,
} from './certificate-cause.ts';
import { stepText } from './step-text.ts';

const at = Date.UTC(2026, 10, 29);
const ordinary: SentCertificate = {
  subject: 'CN=site.example',
  issuer: "C=US, O=Let's Encrypt, CN=R11",
  notBefore: '2026-10-01T00:00:00.000Z',
  notAfter: '2026-12-30T00:00:00.000Z',
  issuerAt: 'http://r11.i.lencr.org/',
};

const causeOf = (
  failure: FailureClass,
  leaf: Partial<SentCertificate>,
  {
    names = ['site.example'],
    others = [],
    host = 'site.example',
  }: Partial<Pick<SentChain, 'names'> & Pick<Refused, 'host'> & { readonly others: readonly SentCertificate[] }> = {},
) => certificateCauseOf({ chain: [{ ...ordinary, ...leaf }, ...others], names }, { failure, host, at });

describe('a certificate that is not trusted', () => {
  test.each([
    ['selfSigned', 'CN=site.example', 'CN=site.example'],
    ['selfSigned', '', ''],
    ['traefik', 'CN=TRAEFIK DEFAULT CERT', 'CN=TRAEFIK DEFAULT CERT'],
    [
      'ingress',
      'O=Acme Co, CN=Kubernetes Ingress Controller Fake Certificate',
      'O=Acme Co, CN=Kubernetes Ingress Controller Fake Certificate',
    ],
    ['plesk', 'C=CH, O=Plesk, CN=Plesk', 'C=CH, O=Plesk, CN=Plesk'],
    ['caddy', '', 'CN=Caddy Local Authority - ECC Intermediate'],
    ['staging', 'CN=site.example', "C=US, O=(STAGING) Let's Encrypt, CN=(STAGING) Wannabe Watercress R11"],
    [
      'origin',
      'O=CloudFlare, Inc., OU=CloudFlare Origin CA, CN=CloudFlare Origin Certificate',
      'C=US, O=CloudFlare, Inc., OU=CloudFlare Origin SSL Certificate Authority, L=San Francisco, ST=California',
    ],
    ['interceptor', 'CN=site.example', 'O=Zscaler Inc., CN=Zscaler Intermediate Root CA'],
    ['missingIntermediate', 'CN=site.example', "C=US, O=Let's Encrypt, CN=R11"],
  ] as const)('is of the kind %s: “%s”, issued by “%s”', (kind, subject, issuer) => {
    expect(causeOf('certificate-untrusted', { subject, issuer })?.kind).toBe(kind);
  });

  test('is from an unknown authority where that says nowhere public where its own certificate is, or sends it', () => {
    const { issuerAt: _, ...homemade } = ordinary;
    const lone = { chain: [homemade], names: [] };
    const refused = { failure: 'certificate-untrusted', host: 'site.example', at } as const;
    expect(certificateCauseOf(lone, refused)?.kind).toBe('unknownAuthority');
    expect(causeOf('certificate-untrusted', { issuerAt: 'http://pki.corp/root.crt' })?.kind).toBe('unknownAuthority');
    expect(causeOf('certificate-untrusted', { issuerAt: 'ldap:///CN=Root' })?.kind).toBe('unknownAuthority');
    const issuer = { ...ordinary, subject: ordinary.issuer, issuer: 'CN=Root' };
    expect(causeOf('certificate-untrusted', {}, { others: [issuer] })?.kind).toBe('unknownAuthority');
  });

  test('names its issuer by the common name, cut where it is long', () => {
    expect(causeOf('certificate-untrusted', {})?.parts).toMatchObject({ issuer: 'R11' });
    expect(causeOf('certificate-untrusted', { issuer: 'C=US, O=Firm, Ltd., OU=IT' })?.parts).toMatchObject({
      issuer: 'Firm, Ltd.',
    });
    const long = causeOf('certificate-untrusted', { issuer: `CN=${'x'.repeat(500)}` })?.parts['issuer'];
    expect(long).toHaveLength(61);
  });

  test('of a device on a private network is the maker’s, not that of something in between', () => {
    const issuer = 'O=Zscaler Inc., CN=Zscaler Root CA';
    expect(causeOf('certificate-untrusted', { issuer }, { host: '192.168.0.1' })?.kind).not.toBe('interceptor');
  });
});

describe('a certificate outside its period', () => {
  const past = { notAfter: '2026-11-26T12:00:00.000Z' };

  test('says when it ended, and how long ago that was', () => {
    const cause = causeOf('certificate-expired', past);
    expect(cause).toMatchObject({ kind: 'expired', parts: { until: '2026-11-26', issuer: 'R11' } });
    expect(cause?.ago).toBe(2.5 * 86_400_000);
  });

  test.each([
    ['amazon', 'C=US, O=Amazon, CN=Amazon RSA 2048 M02'],
    ['cloudflare', 'C=US, O=Cloudflare, Inc., CN=Cloudflare Inc ECC CA-3'],
    ['cpanel', 'C=US, ST=TX, L=Houston, O=cPanel, Inc., CN=cPanel, Inc. Certification Authority'],
    ['expired', 'O=Amazonas Ltd, CN=CA'],
  ] as const)('is renewed where it comes from: %s for “%s”', (kind, issuer) => {
    expect(causeOf('certificate-expired', { ...past, issuer })?.kind).toBe(kind);
  });

  test('may be that of its issuer, or one that is not valid yet', () => {
    const issuer = { ...ordinary, subject: ordinary.issuer, ...past };
    expect(causeOf('certificate-expired', {}, { others: [issuer] })).toMatchObject({
      kind: 'issuerExpired',
      parts: { subject: 'R11', until: '2026-11-26' },
    });
    expect(causeOf('certificate-expired', { notBefore: '2026-12-01T00:00:00.000Z' })).toMatchObject({
      kind: 'notYetValid',
      parts: { from: '2026-12-01' },
    });
  });

  test('proves nothing where it is valid by this clock', () => {
    expect(causeOf('certificate-expired', {})).toBeUndefined();
  });
});

describe('a certificate for other names', () => {
  test.each([
    ['hosted', 'site.example', ['*.github.io', 'github.io'], { service: 'GitHub Pages' }],
    ['hosted', 'site.example', ['*.azurewebsites.net', '*.scm.azurewebsites.net'], { service: 'Azure App Service' }],
    ['hosted', 'site.example', ['*.cloudfront.net'], { service: 'Amazon CloudFront' }],
    ['otherNames', 'a.b.github.io', ['*.github.io'], {}],
    ['otherNames', 'site.example', ['notgithub.io'], {}],
    ['www', 'site.example', ['www.site.example'], { other: 'www.site.example' }],
    ['www', 'site.example', ['*.site.example'], { other: 'www.site.example' }],
    ['www', 'www.site.example', ['site.example'], { other: 'site.example' }],
    [
      'otherNames',
      'site.example',
      ['a.example', 'b.example', 'c.example', 'd.example'],
      {
        names: 'a.example, b.example, c.example, …',
      },
    ],
    ['otherNames', 'site.example', [], { names: '–' }],
    ['otherNames', '203.0.113.9', ['site.example'], {}],
  ] as const)('is of the kind %s for %s: %j', (kind, host, names, parts) => {
    expect(causeOf('certificate-name', {}, { host, names })).toMatchObject({ kind, parts });
  });
});

test('a server that sends no certificate, and a failure that is not about it, prove nothing', () => {
  expect(certificateCauseOf({ chain: [], names: [] }, { failure: 'certificate-name', host: 'a', at })).toBeUndefined();
  expect(causeOf('timeout', {})).toBeUndefined();
});

test('how long ago a certificate ended is nothing that a baseline knows a fault by', () => {
  for (const { summary } of Object.values(en.failures.certificateCauses))
    expect(summary.replaceAll('({ago})', '')).not.toContain('{ago}');
});

const kinds = Object.keys(en.failures.certificateCauses) as CertificateCauseKind[];
const addresses: readonly Address[] = [
  publicHttpsAddress,
  { ...publicHttpsAddress, port: 8443, defaultPort: false },
  { ...publicHttpsAddress, host: '203.0.113.9' },
  { ...publicHttpsAddress, host: '192.168.0.1', reach: 'private' },
  { ...publicHttpsAddress, host: 'nas.local', reach: 'private' },
];
const parts = {
  ...{ subject: 'Subject', issuer: 'Issuer', from: '2026-12-01', until: '2026-11-26', ago: '3 days ago' },
  ...{ names: '*.github.io', service: 'GitHub Pages', other: 'www.site.example', product: 'Zscaler' },
};

describe.each(kinds)('%s', (kind) => {
  test.each(addresses)('is explained in full, to both readers, at $host and port $port', (address) => {
    const instead = en.failures.certificateCauses[kind];
    const story = { instead, parts, isBound: true };
    const { summary, visitor, owner } = adviceFor('certificate-untrusted', address, en.failures, story);
    expect(summary).toMatch(/^This is a certificate problem: .{21,200}\.$/);
    expect(visitor.length).toBeGreaterThan(0);
    expect(owner.length).toBeGreaterThan(0);
    expect(JSON.stringify([summary, visitor, owner])).not.toMatch(/\{\w+\}/);
    const texts = [summary, ...[...visitor, ...owner].map(stepText)];
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^[A-Z]/);
    if (address.reach === 'private') expect(texts.join()).not.toMatch(/certbot|dig /);
  });
});
