import { expect, test } from 'vitest';
import type { NavigationEvent } from '../events.ts';
import { evidenceOf } from '../observe.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState } from '../visit.ts';

const after = (...events: NavigationEvent[]): TabState => events.reduce(reduce, emptyTabState);

const started = (url: string): NavigationEvent => ({
  type: 'navigation-started',
  navigation: 'n1',
  url,
  method: 'GET',
  at: 1,
});
const redirected = (url: string, to: string): NavigationEvent => ({
  type: 'navigation-redirected',
  navigation: 'n1',
  url,
  to,
  status: 302,
  by: 'server',
});
const committed = (url: string): NavigationEvent => ({
  type: 'committed',
  document: 'd1',
  url,
  byClient: false,
  restored: false,
  at: 2,
});

test('a circle of redirects keeps its hops, though the failure names one in the middle', () => {
  const tab = after(
    started('https://loop.test/'),
    redirected('https://loop.test/', 'https://loop.test/again'),
    redirected('https://loop.test/again', 'https://loop.test/once-more'),
    { type: 'navigation-failed', url: 'https://loop.test/again', code: 'net::ERR_TOO_MANY_REDIRECTS', at: 2 },
  );
  expect(tab.visits[0]?.navigation?.hops).toHaveLength(3);
});

test('a page that commits on a refused port without a request is what Firefox shows instead of it', () => {
  const [visit] = after(committed('https://mail.test:465/')).visits;
  if (visit === undefined) throw new Error('Nothing is shown.');
  const { failure } = evidenceOf(visit, 'firefox');
  expect(failure).toMatchObject({ value: { class: 'blocked-port' } });
});

test('a page on a refused port that was asked for and answered is a page', () => {
  const [visit] = after(started('https://mail.test:465/'), committed('https://mail.test:465/')).visits;
  expect(visit?.failure).toBeUndefined();
});
