import type { Facts } from './facts.ts';
import type { BrowserName } from './trace.ts';

type PerBrowser = Readonly<Record<BrowserName, Facts>>;

const inBoth = (facts: Facts): PerBrowser => ({ chromium: facts, firefox: facts });
const started = { hops: ['start 200'], isHstsSeen: true } as const;
const script = 'blocked http://resource.test/script.js';
const repeated = (count: number): string[] => Array.from({ length: count }, () => 'server 302');

/** What must be known at the end of each trace, written by hand. */
export const expectedFacts: Readonly<Record<string, PerBrowser>> = {
  'http-redirected-to-https': inBoth({
    ...{ from: 'http://permanent.test/', url: 'https://permanent.test/' },
    ...{ hops: ['start 301', 'server 200'], isHstsSeen: true },
  }),
  'moved-by-hsts': {
    chromium: {
      ...{ from: 'http://hsts-good.test/', url: 'https://hsts-good.test/' },
      ...{ hops: ['start 307', 'hsts 200'], isHstsSeen: true },
    },
    // Firefox states no status of its own redirects.
    firefox: {
      ...{ from: 'http://hsts-good.test/', url: 'https://hsts-good.test/' },
      ...{ hops: ['start 0', 'hsts 200'], isHstsSeen: true },
    },
  },
  'redirected-by-script': inBoth({
    ...{ from: 'http://script-up.test/', url: 'https://script-up.test/' },
    ...{ hops: ['start 200', 'client 200'], isHstsSeen: true },
  }),
  'redirect-loop': {
    chromium: {
      ...{ url: 'https://loop.test/', failure: 'net::ERR_TOO_MANY_REDIRECTS' },
      hops: ['start 302', ...repeated(20), 'server 0'],
    },
    firefox: {
      ...{ url: 'https://loop.test/', failure: 'NS_ERROR_REDIRECT_LOOP' },
      hops: ['start 302', ...repeated(19), 'server 0'],
    },
  },
  'image-upgraded': inBoth({
    ...{ url: 'https://mixed-image.test/', ...started },
    insecure: ['upgraded http://resource.test/image.png'],
  }),
  'image-over-http': inBoth({
    ...{ url: 'http://trace-plain.test/', hops: ['start 200'] },
    insecure: ['loaded http://trace-plain.test/image.svg'],
  }),
  'script-blocked': inBoth({ url: 'https://mixed-script.test/', ...started, insecure: [script] }),
  'worker-request': inBoth({
    ...{ url: 'https://trace-worker.test/', ...started },
    insecure: ['blocked http://resource.test/from-worker'],
  }),
  'local-network': inBoth({
    ...{ url: 'https://trace-local.test/', ...started },
    local: ['not-permitted https://printer.local:8082/state'],
    ports: ['resource https://printer.local:8082'],
  }),
  'redirected-resources': inBoth({
    ...{ url: 'https://trace-image.test/', ...started },
    insecure: ['blocked http://trace-image.test/script.js', 'upgraded http://trace-image.test/image.svg'],
  }),
  'websocket-port': inBoth({
    ...{ url: 'https://trace-socket.test/', ...started },
    ports: ['websocket wss://trace-socket.test:8443'],
  }),
  'frame-over-http': inBoth({
    ...{ url: 'http://around.test/', hops: ['start 200'], frames: ['https://within.test/'] },
    insecure: [script],
  }),
  'frame-failed': {
    chromium: { url: 'https://trace-frame.test/', ...started, ports: ['resource https://trace-frame.test:8444'] },
    // Firefox commits the page that says so.
    firefox: {
      ...{ url: 'https://trace-frame.test/', ...started, ports: ['resource https://trace-frame.test:8444'] },
      frames: ['https://trace-frame.test:8444/'],
    },
  },
  'connection-refused': {
    // Chromium tries again by itself, and lets that go.
    chromium: {
      ...{ url: 'https://closed.test:8444/', hops: ['start 0'], failure: 'net::ERR_CONNECTION_REFUSED' },
      pending: ['https://closed.test:8444/'],
    },
    firefox: { url: 'https://closed.test:8444/', hops: ['start 0'], failure: 'NS_ERROR_CONNECTION_REFUSED' },
  },
  'certificate-expired': {
    chromium: { url: 'https://expired.test/', hops: ['start 0'], failure: 'net::ERR_CERT_DATE_INVALID' },
    firefox: { url: 'https://expired.test/', hops: ['start 0'], failure: 'SEC_ERROR_EXPIRED_CERTIFICATE' },
  },
  'login-wanted': {
    chromium: {
      ...{ url: 'https://trace-login.test/', hops: ['start 401'], failure: 'net::ERR_INVALID_AUTH_CREDENTIALS' },
      isHstsSeen: true,
    },
    // Firefox keeps its dialog open: the answer is still to come.
    firefox: {
      ...{ url: 'https://trace-login.test/', hops: ['start 401'], failure: 'HTTP 401', isHstsSeen: true },
      pending: ['https://trace-login.test/'],
    },
  },
  'port-wants-tls': inBoth({ url: 'http://panel-nginx.test:8443/', hops: ['start 400, wants TLS'] }),
  download: inBoth({
    ...{ url: 'https://download-link.test/', ...started },
    insecure: ['loaded http://files.test/setup.exe'],
  }),
  'not-a-page': inBoth({ url: 'https://no-page.test/', ...started, pending: ['https://no-page.test/nothing'] }),
  aborted: inBoth({ url: 'https://mixed-script.test/', ...started, insecure: [script] }),
  'back-button': {
    // Chromium loads it from its cache, which has no policy.
    chromium: { url: 'https://mixed-script.test/', hops: ['start 200'], insecure: [script] },
    firefox: { url: 'https://mixed-script.test/', ...started, insecure: [script] },
  },
  'address-changed': inBoth({
    ...{ from: 'https://clean.test/', url: 'https://clean.test/elsewhere#part', ...started },
  }),
  'service-worker': {
    chromium: { url: 'https://worker.test/', insecure: [script] },
    // It shows that it asked, and nothing of the answer.
    firefox: { url: 'https://worker.test/', hops: ['start 0'], insecure: [script] },
  },
  prerendered: {
    chromium: {
      ...{ from: 'https://ahead.test/', url: 'https://ahead.test/next', hops: ['start 200', 'client 200'] },
      isHstsSeen: true,
      insecure: ['blocked http://resource.test/ahead.json', script, 'upgraded http://resource.test/ahead.svg'],
    },
    // Firefox prerenders nothing, and only a deep audit shows what a script asks for in vain.
    firefox: {
      ...{ from: 'https://ahead.test/', url: 'https://ahead.test/next', hops: ['start 200', 'client 200'] },
      isHstsSeen: true,
      insecure: [script, 'upgraded http://resource.test/ahead.svg'],
    },
  },
};
