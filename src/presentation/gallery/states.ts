import { unseenReport } from '../../core/conclude.ts';
import { diagnose } from '../../core/failures/failure-codes.ts';
import { addressOf } from '../../core/observe/address.ts';
import { waitingSentence, withPending } from '../../core/pending.ts';
import { gapOf, type Hop, type Look, type Pending, type Report } from '../../core/report.ts';
import { en } from '../../words/en.ts';
import { audited, observed } from './audited.ts';
import { certificates } from './certificates.ts';
import { extremes } from './extremes.ts';
import { insecure, listed } from './insecure.ts';
import { responses } from './responses.ts';
import { noPage } from './site-ends.ts';

const since = new Date(Date.now() - 12_000).toISOString();
const silence: Pending = { url: 'https://slow.example:8443/', since, reached: 'nothing' };

const address = 'https://www.journal.example/articles/on-gates';
const international = 'https://xn--bcher-kva.example/regale/gärten';
const plain = 'http://www.journal.example/articles/on-gates';

/** Every state of the popup, each the report on one page. */
export const states: Readonly<Record<string, () => Report>> = {
  secure: () =>
    audited(address, {
      requestedUrl: 'http://www.journal.example/articles/on-gates',
      hops: [
        { url: plain, status: 301, kind: 'start', address: '203.0.113.7', location: address },
        { url: address, status: 200, kind: 'server', address: '203.0.113.7' },
      ],
      gaps: { tls: 'noCertificates', certificate: 'noCertificates' },
    }),
  'secure-updated': () => audited(address, {}),
  'secure-with-hygiene': () =>
    audited(address, { headers: [{ name: 'strict-transport-security', value: 'max-age=300' }] }),
  'warning-mixed': () =>
    audited(address, {
      insecureRequests: listed([
        insecure('http://cdn.widgets.example/player/v4/player.min.js', 'script', 'blocked', {
          element: {
            selector: 'body > main > script:nth-of-type(2)',
            html: '<script src="http://cdn.widgets.example/player/v4/player.min.js">',
          },
          source: { url: address, line: 214, column: 5 },
        }),
        insecure('http://fonts.example/serif.woff2', 'font', 'blocked'),
        insecure('http://images.journal.example/2026/gate-of-the-old-town.jpg', 'image', 'upgraded', { count: 3 }),
        insecure('http://192.168.1.20/camera.jpg', 'image', 'local-network'),
      ]),
      localRequests: listed([insecure('http://192.168.1.20/camera.jpg', 'image', 'local-network')]),
    }),
  'warning-international': () =>
    audited(international, {
      hops: [
        {
          url: 'http://xn--bcher-kva.example/',
          status: 301,
          kind: 'start',
          address: '203.0.113.7',
          location: international,
        },
        { url: international, status: 200, kind: 'server', address: '203.0.113.7' },
      ],
      insecureRequests: listed([
        insecure('http://xn--e1afmkfd.example/app.js', 'script', 'blocked', {
          source: { url: 'https://xn--r8jz45g.xn--zckzah/start.js', line: 3, column: 9 },
        }),
        insecure('http://xn--mgbh0fb.xn--kgbechtv/banner.jpg', 'image', 'upgraded'),
        // Letters of two scripts in one label, and a name of nothing but lookalikes.
        insecure('http://xn--80ak6aa92e.example/logo.png', 'image', 'upgraded'),
        insecure('http://xn--pple-43d.example/logo.png', 'image', 'upgraded'),
      ]),
    }),
  'secure-repaired': () =>
    audited(address, {
      insecureRequests: listed([
        insecure('http://cdn.widgets.example/player/v4/player.min.js', 'script', 'upgraded-by-policy', {
          failed: true,
        }),
        insecure('http://images.journal.example/2026/gate-of-the-old-town.jpg', 'image', 'upgraded-by-policy'),
      ]),
    }),
  'warning-way': () =>
    audited('https://www.journal.example/', {
      requestedUrl: 'http://journal.example/',
      hops: [
        { url: 'http://journal.example/', status: 302, kind: 'start', address: '203.0.113.7' },
        { url: 'http://www.journal.example/', status: 302, kind: 'server', address: '203.0.113.7' },
        { url: 'https://www.journal.example/', status: 200, kind: 'server', address: '203.0.113.7' },
      ],
      headers: [],
    }),
  'insecure-upgrade': () => audited(plain, { upgrade: { state: 'available', target: address } }),
  'insecure-not-tried': () => audited(plain, { upgrade: { state: 'not-tried', target: address } }),
  'insecure-own-port': () =>
    audited('http://www.journal.example:8080/', {
      upgrade: { state: 'refused', target: 'https://www.journal.example/' },
    }),
  'busy-deep-audit': () => audited(address, {}),
  'busy-switch': () => audited(plain, { upgrade: { state: 'available', target: address } }),
  'busy-hosts': () =>
    audited(plain, {
      insecureRequests: listed([insecure('http://cdn.widgets.example/player.js', 'script', 'loaded')]),
      upgrade: { state: 'available', target: address },
    }),
  'insecure-no-upgrade': () => audited(plain, { upgrade: { state: 'certificate-error', target: address } }),
  'insecure-password': () =>
    audited('http://intranet.journal.example:8080/login', {
      sensitiveFields: listed([
        {
          collects: 'password' as const,
          frame: { url: 'http://intranet.journal.example:8080/login', top: true },
          selector: '#login input[name=password]',
          html: '<input type="password" name="password">',
        },
      ]),
      upgrade: { state: 'refused', target: 'https://intranet.journal.example/login' },
    }),
  'failed-certificate': () => failed('net::ERR_CERT_DATE_INVALID', 'https://shop.journal.example/'),
  'failed-in-private': () =>
    failed('net::ERR_CERT_DATE_INVALID', 'https://shop.journal.example/', {
      hops: [
        { url: 'http://shop.journal.example/', status: 307, kind: 'start' },
        { url: 'https://shop.journal.example/', status: 0, kind: 'extension' },
      ],
    }),
  'failed-refused': () => failed('net::ERR_CONNECTION_REFUSED', 'https://shop.journal.example:8443/'),
  'failed-second-look': () =>
    failed('net::ERR_CERT_COMMON_NAME_INVALID', 'https://journal.example:8443/', {
      looks: [
        { url: 'https://journal.example/', state: 'failed' },
        { url: 'http://journal.example/', state: 'redirected' },
        { url: 'https://www.journal.example/', state: 'answered' },
      ],
    }),
  'failed-loop': () =>
    failed('net::ERR_TOO_MANY_REDIRECTS', 'https://shop.journal.example/cart', {
      hops: Array.from({ length: 20 }, (_, index) => ({
        url: `https://shop.journal.example/${index % 2 === 0 ? 'cart' : 'login'}`,
        status: 302,
        kind: index === 0 ? 'start' : 'server',
        address: '203.0.113.7',
      })),
    }),
  local: () => audited('http://localhost:5173/', {}),
  waiting: () =>
    withPending(
      unseenReport(
        'https://slow.example:8443/',
        'unknown',
        { state: 'gap', reason: waitingSentence(silence, en.waiting), reasonCode: 'waiting' },
        observed,
      ),
      silence,
      en.waiting,
    ),
  'waiting-behind-a-page': () =>
    withPending(
      audited(address, {}),
      { ...silence, url: 'https://locked.example/', reached: 'headers', status: 401 },
      en.waiting,
    ),
  file: () => unseenReport('file:///srv/notes.html', 'local', gapOf(en.summaries, 'file'), observed),
  unsupported: () => unseenReport('chrome://settings/', 'unsupported', gapOf(en.summaries, 'unsupported'), observed),
  'unknown-older': () => unseenReport(address, 'unknown', gapOf(en.summaries, 'openedBefore'), observed),
  'unknown-access': () => unseenReport(address, 'unknown', gapOf(en.summaries, 'noAccess'), observed),
  ...responses,
  ...certificates,
  ...extremes,
};

/** A navigation that produced no page leaves nothing to see but its way. */
function failed(code: string, url: string, { looks, hops }: { looks?: Look[]; hops?: Hop[] } = {}): Report {
  return audited(url, {
    failure: { ...diagnose(code, addressOf(url)), ...(looks === undefined ? {} : { looks }) },
    hops: hops ?? [{ url, status: 0, kind: 'start' }],
    gaps: noPage,
  });
}
