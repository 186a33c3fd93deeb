import { expect, test } from 'vitest';
import { newVisit } from '../reduce/visits.ts';
import type { InsecureRequest, PortUse } from '../report.ts';
import { portsOf } from './ports.ts';

const visitWith = (...items: readonly Pick<PortUse, 'use' | 'origin'>[]) => ({
  ...newVisit('https://a.test/', 1),
  ports: { items: [...items], omitted: 0, characters: 0 },
});
const request = (url: string, outcome: InsecureRequest['outcome']): InsecureRequest => ({
  ...{ url, outcome, destination: 'image', category: 'upgradeable', seenBy: [], count: 1 },
  frame: { url: 'https://a.test/', top: true },
});
const originsOf = (visit: ReturnType<typeof visitWith>, ...requests: readonly InsecureRequest[]): string[] =>
  portsOf(visit, () => undefined, requests).items.map(({ use, origin }) => `${use} ${origin}`);
const both = visitWith(
  { use: 'resource', origin: 'http://b.test:8443' },
  { use: 'resource', origin: 'https://b.test:8443' },
);

test.each(['upgraded', 'upgraded-by-policy'] as const)(
  'the port of a request that was %s is one, over HTTPS, whichever address the browser showed',
  (outcome) => {
    expect(originsOf(both, request('http://b.test:8443/x.png', outcome))).toEqual(['resource https://b.test:8443']);
  },
);

test.each(['loaded', 'blocked', 'unknown'] as const)('the port of a request that was %s stays over HTTP', (outcome) => {
  expect(
    originsOf(visitWith({ use: 'resource', origin: 'http://b.test:8443' }), request('http://b.test:8443/', outcome)),
  ).toEqual(['resource http://b.test:8443']);
});

test('a port that meets two fates is told as the browser showed it', () => {
  const requests = [request('http://b.test:8443/x.png', 'upgraded'), request('http://b.test:8443/y.js', 'blocked')];
  expect(originsOf(both, ...requests)).toEqual(['resource http://b.test:8443', 'resource https://b.test:8443']);
});

test('a WebSocket that a policy upgrades is listed so', () => {
  const visit = visitWith({ use: 'websocket', origin: 'ws://b.test:9000' });
  expect(originsOf(visit, request('ws://b.test:9000/live', 'upgraded-by-policy'))).toEqual([
    'websocket wss://b.test:9000',
  ]);
});

test('what a link leads to is nobody’s request', () => {
  const visit = visitWith({ use: 'link', origin: 'http://b.test:8443' });
  expect(originsOf(visit, request('http://b.test:8443/x.png', 'upgraded'))).toEqual(['link http://b.test:8443']);
});
