import { describe, expect, test } from 'vitest';
import type { TabEvent } from '../events.ts';
import { meanings } from '../failures/failure-codes.ts';
import { limits } from '../limits.ts';
import { evidenceOf } from '../observe.ts';
import { reduce } from '../reduce.ts';
import type { Certificate, TlsState } from '../report.ts';
import { healthyChannels } from '../rules/healthy.ts';
import { emptyTabState, type TabState, type Visit } from '../visit.ts';

const first = 'https://a.test/';
const second = 'https://b.test/';

const navigation = 'n1';
const started: TabEvent = { type: 'navigation-started', navigation, url: first, method: 'GET', at: 1 };
const redirected = (to: string): TabEvent => ({
  ...{ type: 'navigation-redirected', navigation, url: first, to, status: 302, by: 'server' },
});
const answered = (url: string): TabEvent => ({
  ...{ type: 'navigation-answered', navigation, url, status: 200, headers: [] },
  ...{ upgradesByPolicy: false, fromCache: false },
});
const committed = (url: string): TabEvent => ({
  ...{ type: 'committed', document: 'd1', url, byClient: false, restored: false, at: 2 },
});
/** As a navigation tells it: of other hosts it knows nothing. */
const { resources: _, ...tls }: TlsState = healthyChannels.tls;
const of = (subject: string): Certificate => ({ ...healthyChannels.certificate, subject });
const secured = (url: string, seen: { tls?: TlsState; certificate?: Certificate }): TabEvent => ({
  ...{ type: 'security-seen', navigation, url },
  ...seen,
});

const tabAfter = (...events: TabEvent[]): TabState => events.reduce(reduce, emptyTabState);

function shownAfter(...events: TabEvent[]): Visit {
  const [visit] = tabAfter(...events).visits;
  if (visit === undefined) throw new Error('Nothing is shown.');
  return visit;
}

const certificateAfter = (...events: TabEvent[]) => evidenceOf(shownAfter(...events), 'firefox', meanings).certificate;

describe('the certificate of a page', () => {
  test('is the one of the last hop', () => {
    const events = [
      ...[started, secured(first, { tls, certificate: of('CN=a.test') }), redirected(second)],
      ...[secured(second, { tls, certificate: of('CN=b.test') }), answered(second), committed(second)],
    ];
    expect(certificateAfter(...events)).toMatchObject({ value: { subject: 'CN=b.test' } });
  });

  test('is not the one of a hop that Firefox tells about when the navigation has left it', () => {
    const events = [
      ...[started, redirected(second), secured(first, { tls, certificate: of('CN=a.test') })],
      ...[answered(second), committed(second)],
    ];
    expect(certificateAfter(...events)).toMatchObject({ state: 'gap' });
  });

  test('may be told after the page has come', () => {
    const events = [started, answered(first), committed(first), secured(first, { tls, certificate: of('CN=a.test') })];
    expect(certificateAfter(...events)).toMatchObject({ value: { subject: 'CN=a.test' } });
  });

  test('is not that of the redirect to a page over HTTP', () => {
    const plain = 'http://a.test/';
    const events = [
      ...[started, secured(first, { tls, certificate: of('CN=a.test') }), redirected(plain)],
      ...[answered(plain), committed(plain)],
    ];
    expect(certificateAfter(...events)).toMatchObject({ state: 'gap', reason: 'noEncryption' });
  });
});

describe('what a browser does not show', () => {
  test('is everything in Chromium while its feature is off', () => {
    const { tls: connection, certificate } = evidenceOf(
      shownAfter(started, answered(first), committed(first)),
      'chromium',
      meanings,
    );
    expect(connection).toMatchObject({ state: 'gap', reason: 'noCertificates' });
    expect(certificate).toEqual(connection);
  });

  test('is the connection in Chromium', () => {
    const events = [started, secured(first, { certificate: of('CN=a.test') }), answered(first), committed(first)];
    const { tls: connection, certificate } = evidenceOf(shownAfter(...events), 'chromium', meanings);
    expect(connection).toMatchObject({ state: 'gap', reason: 'leafOnly' });
    expect(certificate.state).toBe('seen');
  });

  test('is a certificate that nobody can read', () => {
    const events = [started, secured(first, { tls }), answered(first), committed(first)];
    expect(certificateAfter(...events)).toMatchObject({ state: 'gap', reason: 'unreadable' });
  });

  test('is the connection that a service worker’s page never had', () => {
    expect(certificateAfter(started, committed(first))).toMatchObject({
      state: 'gap',
      reason: 'noAnswer',
    });
  });
});

describe('the hosts that a page loads from', () => {
  const loaded = (host: string, protocol: string): TabEvent => ({
    ...{ type: 'resource-security-seen', document: 'd1', host, protocol },
  });
  const page = [secured(first, { tls }), answered(first), committed(first)];
  const connectionsAfter = (...events: TabEvent[]) =>
    evidenceOf(shownAfter(started, ...events), 'firefox', meanings).connections;

  test('are each named once', () => {
    const events = [loaded('c.test', 'TLSv1.2'), loaded('c.test', 'TLSv1.3'), loaded('d.test', 'TLSv1.3')];
    expect(connectionsAfter({ type: 'deep-audit-requested' }, ...page, ...events)).toMatchObject({
      value: [
        { host: 'c.test', protocol: 'TLSv1.2' },
        { host: 'd.test', protocol: 'TLSv1.3' },
      ],
    });
  });

  test('are not known without a deep audit', () => {
    expect(connectionsAfter(...page)).toMatchObject({ state: 'gap' });
  });

  test('are bounded', () => {
    const events = Array.from({ length: 300 }, (_, index) => loaded(`host-${index}.test`, 'TLSv1.3'));
    const { connections } = shownAfter(started, ...page, ...events);
    expect(connections.items.length).toBeLessThanOrEqual(limits.connections.items);
    expect(connections.omitted).toBe(300 - connections.items.length);
  });
});
