import { expect, test } from 'vitest';
import { reduce } from '../../core/reduce.ts';
import { emptyTabState } from '../../core/visit.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';

/** Which addresses browsers move to HTTPS by themselves, and which they leave alone, in a table of our own. */

const candidateFor = (url: string) =>
  upgradeCandidate(
    [
      { type: 'navigation-started', navigation: 'n', url, method: 'GET', at: 1 } as const,
      { type: 'committed', document: 'd', url, byClient: false, restored: false, at: 2 } as const,
    ].reduce(reduce, emptyTabState),
  );

/** The first address, the last, and the neighbours that are everybody's. */
const privateRanges: readonly (readonly [first: string, last: string, before: string | null, after: string | null])[] =
  [
    ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['[fc00::]', '[fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]', '[fbff::1]', '[fe00::1]'],
    ['[fe80::]', '[febf::1]', '[fe7f::1]', '[ff00::1]'],
  ];

test.each(privateRanges)('%s to %s is left alone, its neighbours are not', (first, last, before, after) => {
  for (const host of [first, last]) expect(candidateFor(`http://${host}/`), host).toBeUndefined();
  for (const host of [before, after]) {
    if (host !== null) expect(candidateFor(`http://${host}/`), host).toBeDefined();
  }
});

test.each([
  // Other ways to write an address of one's own network or machine.
  'http://10.1/',
  'http://0x0a000001/',
  'http://3232235777/',
  'http://0300.0250.0.1/',
  'http://127.1/',
  'http://[::ffff:192.168.0.1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  // Names of this machine.
  'http://localhost/',
  'http://LOCALHOST:8080/',
  'http://localhost./',
  'http://deep.in.localhost/',
  // Names without a dot, with or without the root's.
  'http://intranet/',
  'http://intranet./',
  'http://com/',
  // Names that the DNS leaves to private use (RFC 6762, 7686, 8375; .internal).
  'http://printer.local/',
  'http://PRINTER.LOCAL./',
  'http://a.b.local:631/',
  'http://wiki.internal/',
  'http://router.home.arpa/',
  'http://facebookcorewwwi.onion/',
  // Other schemes, and what is no page of a site.
  'https://site.example/',
  'ws://site.example/',
  'wss://site.example/',
  'ftp://site.example/',
  'file:///srv/index.html',
  'data:text/html,http://site.example/',
  'blob:http://site.example/6f1d',
  'view-source:http://site.example/',
  'about:srcdoc',
  'http:/',
])('%s is left alone', (url) => {
  expect(candidateFor(url)).toBeUndefined();
});

test.each([
  // Names that only look like the ones above.
  ['http://localhost.site.example/', 'localhost.site.example'],
  ['http://notlocalhost.example/', 'notlocalhost.example'],
  ['http://local.example/', 'local.example'],
  ['http://printer.local.example/', 'printer.local.example'],
  ['http://onion.example/', 'onion.example'],
  ['http://10.0.0.1.example/', '10.0.0.1.example'],
  ['http://internal.example./', 'internal.example.'],
  // Public names and addresses, however they are written.
  ['http://site.co.uk/', 'site.co.uk'],
  ['HTTP://SITE.EXAMPLE/', 'site.example'],
  ['http://bücher.example/', 'xn--bcher-kva.example'],
  ['http://8.8.8.8/', '8.8.8.8'],
  ['http://[2001:4860:4860::8888]/', '[2001:4860:4860::8888]'],
  ['http://[::ffff:8.8.8.8]/', '[::ffff:808:808]'],
  // Neither port nor name and password go along when a site is asked.
  ['http://site.example:8080/', 'site.example'],
  ['http://name:word@site.example/', 'site.example'],
])('%s is worth asking %s about', (url, host) => {
  expect(candidateFor(url)).toMatchObject({ host });
});

test.each([
  ['http://site.example', 'https://site.example/'],
  ['http://site.example:80/a', 'https://site.example/a'],
  ['http://site.example:443/a', 'https://site.example/a'],
  ['http://site.example:8443/a', 'https://site.example/a'],
  ['http://site.example/a/../b?c=http://d/#:~:text=e', 'https://site.example/b?c=http://d/#:~:text=e'],
  ['http://[2001:db8::1]:8080/', 'https://[2001:db8::1]/'],
])('%s over HTTPS is %s', (url, secure) => {
  expect(secureAddress({ url })).toBe(secure);
});

test.each([
  ['https://site.example:8443/', 'https://site.example:8443/a?b'],
  ['https://site.example/', 'https://site.example/a?b'],
])('a page whose site answered at %s is switched to %s', (target, secure) => {
  expect(secureAddress({ url: 'http://site.example:8080/a?b', upgrade: { state: 'available', target } })).toBe(secure);
});
