import { expect, test } from 'vitest';
import { meanings } from '../failures/failure-codes.ts';
import { evidenceOf } from '../observe.ts';
import { newVisit } from '../reduce/visits.ts';
import type { Visit } from '../visit.ts';

const answeredBy = (address?: string): Visit => ({
  ...newVisit('https://wiki.example/', 1),
  navigation: {
    ...{ id: '1', method: 'GET', at: 1 },
    hops: [{ url: 'https://wiki.example/', status: 200, kind: 'start', ...(address === undefined ? {} : { address }) }],
  },
});

test.each([
  ['a server of the local network', '10.0.0.5', true],
  ['one with an IPv6 address', 'fd00::5', true],
  ['a server of the internet', '203.0.113.5', undefined],
  ['this machine, where a proxy or a filter may be', '127.0.0.1', undefined],
  ['nobody knows whom', undefined, undefined],
])('a page that comes from %s', (_, address, isServedLocally) => {
  expect(evidenceOf(answeredBy(address), 'chromium', meanings).address.isServedLocally).toBe(isServedLocally);
});
