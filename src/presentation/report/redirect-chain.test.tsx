import { expect, test } from 'vitest';
import { type Hop, type Report, seenAs } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { usualCertificate } from '../gallery/audited.ts';
import { RedirectChain } from './redirect-chain.tsx';

/** What a person who sees no colour reads. */
const wordsOf = (hops: readonly Hop[], change: Partial<Report> = {}): readonly string[] =>
  markupOf(
    <RedirectChain
      report={{ ...sampleReport, ...change, connection: { ...sampleReport.connection, hops: [...hops] } }}
    />,
  )
    .split(/<\/?(?:li|p)\b[^>]*>/)
    .map((text) => text.replace(/<[^>]*>/g, ''))
    .filter((text) => text !== '');

test('each hop says its scheme, host and port, and whether it was encrypted; between two stands what led on', () => {
  expect(
    wordsOf([
      { url: 'http://site.example/a?b', status: 301, kind: 'start', address: '203.0.113.7' },
      { url: 'https://site.example:8443/', status: 200, kind: 'server' },
    ]),
  ).toEqual([
    'Requested',
    'http://site.example:80/a?b',
    'Unencrypted · 203.0.113.7',
    '301 · Redirected by the server',
    'https://site.example:8443/',
    'Encrypted · status 200',
  ]);
});

test('what the browser left for HTTPS by itself was not sent; and a status is said where a server redirected', () => {
  const words = wordsOf([
    { url: 'http://site.example/', status: 307, kind: 'start' },
    { url: 'https://site.example/', status: 200, kind: 'hsts' },
    { url: 'https://site.example/home', status: 200, kind: 'client' },
  ]);
  expect(words).toEqual([
    ...['Requested', 'http://site.example:80/', 'Not sent'],
    ...['Upgraded by the browser because of an HSTS policy', 'https://site.example:443/', 'Encrypted'],
    ...['Redirected by the page itself', 'https://site.example:443/home', 'Encrypted · status 200'],
  ]);
});

test('of a hop without a response nothing is said to be encrypted', () => {
  expect(wordsOf([{ url: 'https://site.example/', status: 0, kind: 'hsts' }])).toContain('No response');
});

test('a certificate that the user accepted in spite of its flaw is said of the last hop', () => {
  const hops: readonly Hop[] = [
    { url: 'https://site.example/', status: 301, kind: 'start' },
    { url: 'https://www.site.example/', status: 200, kind: 'server' },
  ];
  const certificate = seenAs({ ...usualCertificate, trusted: false });
  expect(wordsOf(hops, { certificate })).toEqual([
    ...['Requested', 'https://site.example:443/', 'Encrypted'],
    '301 · Redirected by the server',
    'https://www.site.example:443/',
    'Encrypted, with a certificate that the browser does not accept · status 200',
  ]);
});

test('what is no URL is shown as it is, as text', () => {
  expect(wordsOf([{ url: '<b>\u202e', status: 0, kind: 'start' }])).toContain('&lt;b&#62;\ufffd');
});
