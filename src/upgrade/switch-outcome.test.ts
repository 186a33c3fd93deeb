import { expect, test } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { diagnose } from '../core/failures/failure-knowledge.ts';
import { reduce } from '../core/reduce.ts';
import { emptyTabState } from '../core/visit.ts';
import { outcomeOf } from './switch-outcome.ts';
import type { Switch } from './switch-store.ts';

const [from, target] = ['http://site.example/', 'https://site.example/'];
const under: Switch = { from, target, status: 200, host: 'site.example', at: 10 };

const committed = (url: string): TabEvent => ({
  ...{ type: 'committed', document: url, url, restored: false },
  ...{ byClient: false, at: 12 },
});
const started = { type: 'navigation-started', navigation: 'n', url: target, method: 'GET', at: 11 } as const;
const redirected: TabEvent = {
  ...{ type: 'navigation-redirected', navigation: 'n', url: target, to: from },
  ...{ status: 302, by: 'server' },
};
const answered = (status: number): TabEvent => ({
  ...{ type: 'navigation-answered', navigation: 'n', url: target, status, headers: [], upgradesByPolicy: false },
  ...{ fromCache: false },
});

const after = (events: readonly TabEvent[], change: Partial<Switch> = {}) =>
  outcomeOf({ ...under, ...change }, events.reduce(reduce, emptyTabState), diagnose);

test('a way back is one, also where the page is told of before its request', () => {
  expect(after([started, redirected, committed(from)])).toMatchObject({ state: 'redirects-back' });
  expect(after([committed(from)])).toBe('undecided');
  expect(after([committed(from), started])).toBe('undecided');
  expect(after([committed(from), started, redirected])).toMatchObject({ state: 'redirects-back' });
});

test('an error status counts, also where it is told after the page', () => {
  expect(after([started, answered(404), committed(target)])).toMatchObject({ state: 'http-error' });
  expect(after([committed(target)])).toBe('arrived');
  const late = [committed(target), started, answered(404)];
  expect(after(late, { arrived: true, at: 12 })).toMatchObject({ state: 'http-error' });
  expect(after(late, { arrived: true, at: 12, status: 404 })).toBe('arrived');
});

test('an error on a page that a person went to from there is not about the switch', () => {
  const events = [started, answered(404), committed(target)];
  expect(after(events, { arrived: true, at: 11 })).toBe('undecided');
});

test('who goes elsewhere has ended it', () => {
  const url = 'http://other.example/';
  expect(after([{ ...started, url }, committed(url)])).toBe('over');
  expect(after([committed('about:blank')])).toBe('over');
});
