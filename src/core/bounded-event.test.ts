import { describe, expect, test } from 'vitest';
import { boundedEvent } from './bounded-event.ts';
import type { PageBatch, TabEvent } from './events.ts';
import { limits } from './limits.ts';
import { reduce } from './reduce.ts';
import { shortened } from './standards/kept-address.ts';
import { emptyTabState } from './visit.ts';

const secret = 'hunter2';
/** As hostile as an address can be: with a secret, and two million characters long. */
const huge = `https://user:${secret}@a.test/?to=http://user:${secret}@b.test/${'x'.repeat(2_000_000)}`;
const long = 'html > '.repeat(100_000);
const html = `<img src="http://user:${secret}@a.test/" alt="${'z'.repeat(10_000)}">`;
const document = 'd1';
const navigation = 'n1';
const element = { selector: long, html };
const batch: PageBatch = {
  ...{ number: 1, url: huge, readyState: 'complete', metaUpgrades: false, cuts: [] },
  resources: [
    { ...element, url: huge, destination: 'image', requested: 'yes', upgradedEntry: false, count: 1 },
    { ...element, url: `${huge}2`, destination: 'script', requested: 'yes', upgradedEntry: false, count: 1 },
  ],
  timing: [{ url: huge, initiator: huge, count: 1 }],
  forms: [{ ...element, url: huge, method: huge, collects: ['password'] }],
  fields: [{ ...element, collects: 'password' }],
  references: [{ ...element, url: huge, kind: 'link' }],
  ports: [{ origin: huge, use: 'link' }],
};
const source = { url: huge, line: 1, column: 1 };
const violation = { url: huge, directive: huge, source };

/** One of each kind; a kind that is added does not compile until it is here. */
const events: { readonly [T in TabEvent['type']]: Extract<TabEvent, { type: T }> } = {
  'navigation-started': {
    type: 'navigation-started',
    navigation,
    url: huge,
    method: huge,
    initiatorOrigin: huge,
    at: 1,
  },
  'navigation-redirected': {
    ...{ type: 'navigation-redirected', navigation, url: huge, to: huge, status: 302, by: 'server', address: huge },
  },
  'upgrade-claimed': { type: 'upgrade-claimed', navigation, url: huge, to: huge },
  'navigation-answered': {
    ...{ type: 'navigation-answered', navigation, url: huge, status: 200, address: huge },
    headers: [{ name: 'refresh', value: huge }],
    ...{ upgradesByPolicy: false, fromCache: false },
  },
  'authentication-asked': {
    ...{ type: 'authentication-asked', navigation, url: huge, by: 'site', status: 401, at: 1 },
    ...{ headers: [{ name: 'refresh', value: huge }], upgradesByPolicy: false },
  },
  'cookies-seen': {
    ...{ type: 'cookies-seen', navigation },
    cookies: [{ name: huge, url: huge, secure: true, httpOnly: true, domain: huge, path: huge, sameSite: huge }],
  },
  'security-seen': {
    ...{ type: 'security-seen', navigation, url: huge },
    tls: { protocol: huge, cipher: huge, state: huge, weaknesses: [huge] },
    certificate: {
      ...{ subject: huge, issuer: huge, names: [huge], notBefore: huge, notAfter: huge, fingerprint: huge },
      ...{ trusted: true, chain: 1 },
    },
  },
  'navigation-failed': { type: 'navigation-failed', url: huge, code: huge, at: 1 },
  committed: { type: 'committed', document, url: huge, byClient: false, restored: false, at: 1 },
  prerendered: { type: 'prerendered', document: 'd9', url: huge, at: 1 },
  'document-found': {
    type: 'document-found',
    document: 'd3',
    url: huge,
    within: { parent: document, frame: 8 },
    at: 1,
  },
  'download-seen': { type: 'download-seen', navigation, from: huge },
  'error-page-read': { type: 'error-page-read', document, wanted: 'tls' },
  'address-changed': { type: 'address-changed', document, url: huge },
  'frame-started': { type: 'frame-started', parent: document, frame: 7, url: huge },
  'frame-answered': { type: 'frame-answered', parent: document, frame: 7, url: huge, upgradesByPolicy: false },
  'frame-committed': { type: 'frame-committed', document: 'd2', parent: document, frame: 7, url: huge },
  'frame-failed': { type: 'frame-failed', parent: document, frame: 7, url: huge },
  'request-seen': { type: 'request-seen', document, url: huge, kind: huge, how: 'answered' },
  'worker-request-seen': { type: 'worker-request-seen', context: huge, url: huge, kind: huge, how: 'answered' },
  'resource-security-seen': { type: 'resource-security-seen', document, host: huge, protocol: huge },
  'page-observed': { type: 'page-observed', document, batch, at: 1 },
  'message-refused': { type: 'message-refused', document, message: 'page-batch' },
  'probe-answered': { type: 'probe-answered', document, upgrade: { state: 'available', target: huge } },
  'hosts-answered': { type: 'hosts-answered', document, hosts: [{ state: 'available', target: huge }] },
  'second-look-taken': { type: 'second-look-taken', url: huge, looks: [{ url: huge, state: 'answered' }] },
  'port-seen': { type: 'port-seen', document, origin: huge, use: 'websocket' },
  'deep-audit-requested': { type: 'deep-audit-requested' },
  'deep-audit-ended': { type: 'deep-audit-ended' },
  'source-read': {
    ...{ type: 'source-read', document },
    positions: [{ url: huge, destination: 'image', line: 1, column: 1 }],
    inScripts: [{ url: huge, directive: huge }],
  },
  'elements-found': { type: 'elements-found', document, elements: [{ url: huge, selector: long, html }] },
  'violations-reported': { type: 'violations-reported', document, violations: [violation] },
  'violation-posted': { type: 'violation-posted', document, context: huge, violation },
};

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.each(Object.values(events))('$type', (event) => {
  const entered = boundedEvent(event);

  test('enters with no string longer than its limit, and without a secret', () => {
    const strings = stringsIn(entered);
    expect(Math.max(...strings.map((text) => text.length))).toBeLessThanOrEqual(limits.headerLength);
    expect(strings.filter((text) => text.includes(secret) || text.includes('user:'))).toEqual([]);
  });

  test('stays as it is when it enters again', () => {
    expect(boundedEvent(entered)).toEqual(entered);
  });
});

test('hostile events of every kind leave a state of a few kilobytes', () => {
  const tab = Object.values(events).map(boundedEvent).reduce(reduce, emptyTabState);
  expect(JSON.stringify(tab).length).toBeLessThan(40_000);
});

describe('a long address', () => {
  const path = 'p'.repeat(600);

  test('is marked where it is cut, once, and stays one key', () => {
    const kept = shortened(`https://a.test/${path}`);
    expect(kept).toHaveLength(limits.urlLength);
    expect(kept.endsWith('…')).toBe(true);
    expect(shortened(kept)).toBe(kept);
    expect(shortened(`https://a.test/${path}#part`)).toBe(kept);
  });

  test.each([-3, -2, -1, 0, 1])('%i characters around the limit is the same with a fragment as without', (more) => {
    const url = `https://a.test/${'p'.repeat(limits.urlLength - 15 + more)}`;
    const withoutFragment = (text: string) => text.replace(/#.*$/, '');
    expect(withoutFragment(shortened(`${url}#part-of-the-page`))).toBe(shortened(url));
  });

  test('keeps its host, however long its user name is', () => {
    expect(shortened(`http://${'u'.repeat(5_000)}@a.test/`)).toBe('http://•••@a.test/');
  });
});
