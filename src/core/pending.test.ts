import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import type { TabEvent } from './events.ts';
import { pendingIn, waitingSentence } from './pending.ts';
import { batchWith } from './reduce/samples/page-batch.ts';
import { reduce } from './reduce.ts';
import { emptyTabState, type TabState } from './visit.ts';

const url = 'https://slow.test:8443/';
const tabAfter = (...events: readonly TabEvent[]): TabState => events.reduce(reduce, emptyTabState);
const started: TabEvent = { type: 'navigation-started', navigation: 'n1', url, method: 'GET', at: 1_000 };
const answered = (status: number): TabEvent => ({
  ...{ type: 'navigation-answered', navigation: 'n1', url, status, headers: [] },
  ...{ upgradesByPolicy: false, fromCache: false },
});
const committed: TabEvent = {
  ...{ type: 'committed', document: 'd1', url, byClient: false, restored: false, at: 2_000 },
};
const told = (readyState: 'loading' | 'interactive' | 'complete'): TabEvent => ({
  ...{ type: 'page-observed', document: 'd1', batch: batchWith({ readyState }), at: 3_000 },
});
const failed: TabEvent = { type: 'navigation-failed', url, code: 'net::ERR_TIMED_OUT', at: 9_000 };

describe('a tab waits', () => {
  test.each([
    ['for a host that says nothing', [started], { url, at: 1_000, reached: 'nothing' }],
    ['for the page of an answer', [started, answered(200)], { url, at: 1_000, reached: 'headers', status: 200 }],
    ['for the rest of a page', [started, answered(200), committed], { url, reached: 'headers' }],
    ['for the rest of a page that has spoken', [started, answered(200), committed, told('loading')], { url }],
  ] as const)('%s', (_name, events, waiting) => {
    expect(pendingIn(tabAfter(...events), 4_000)).toMatchObject(waiting);
  });

  test.each([
    ['before it has waited for three seconds', [started], 3_999],
    ['for a page that is there', [started, answered(200), committed, told('complete')], 60_000],
    ['for the images of a page', [started, answered(200), committed, told('interactive')], 60_000],
    ['after it has failed', [started, failed], 60_000],
    ['when nothing is asked for', [], 60_000],
  ] as const)('not %s', (_name, events, now) => {
    expect(pendingIn(tabAfter(...events), now)).toBeUndefined();
  });
});

test('what failed after its beginning has come keeps how it was reached', () => {
  const [visit] = tabAfter(started, answered(200), committed, failed).visits;
  expect(visit).toMatchObject({ failure: 'net::ERR_TIMED_OUT', navigation: { hops: [{ url, status: 200 }] } });
});

test.each([
  [{ url, reached: 'nothing' }, 'Waiting for slow.test, port 8443: no response yet.'],
  [{ url, reached: 'headers', status: 200 }, /its response has begun/],
  [{ url, reached: 'headers', status: 401 }, /the site asks for a user name/],
  [{ url, reached: 'headers', status: 407 }, /a proxy asks/],
] as const)('%j is said in a sentence', (pending, sentence) => {
  expect(waitingSentence(pending, en.waiting)).toMatch(sentence);
});
