import { expect, test } from 'vitest';
import { seenAs } from '../../core/report.ts';
import { siblingsOf, soundAddress, soundFacts } from '../../core/site/samples/ends.ts';
import { serverLines } from './server-lines.ts';

test('each address, record and other name has a line', () => {
  const sound = { ...soundAddress, versions: [...soundAddress.versions], chain: [...soundAddress.chain] };
  const dead = { ...sound, address: '2001:db8::1', versions: [], chain: [], failure: 'ECONNREFUSED' };
  const direct = {
    ...soundFacts,
    ...{ addresses: [sound, dead], httpsRecords: ['site.example. HTTPS 1 . alpn="h2"'], postQuantum: true },
  };
  const siblings = siblingsOf({ shop: 'https', legacy: 'http-only', blog: 'not-asked' }, 2);
  expect(serverLines({ direct: seenAs(direct), siblings: seenAs(siblings) })).toEqual([
    'site.example at 192.0.2.1: TLS 1.2, TLS 1.3; issued by CN=Authority until 2027-01-30',
    'site.example at 2001:db8::1: fails (ECONNREFUSED)',
    'CAA records: none',
    'HTTPS record: site.example. HTTPS 1 . alpn="h2"',
    'Post-quantum key exchange: offered',
    'shop.site.example: works over HTTPS',
    'legacy.site.example: works over HTTP only (ECONNREFUSED)',
    'blog.site.example: not checked',
    '2 more names, not checked',
  ]);
});

const notAsked = { state: 'gap', reason: 'Not asked.' } as const;

test('what was not asked has none', () => {
  expect(serverLines({ direct: notAsked, siblings: notAsked })).toEqual([]);
  const unknown = { ...soundFacts, addresses: [], caa: null, httpsRecords: null };
  expect(serverLines({ direct: seenAs(unknown), siblings: notAsked })).toEqual([]);
});
