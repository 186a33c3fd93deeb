import { describe, expect, test } from 'vitest';
import type { TabEvent } from '../events.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type Visit } from '../visit.ts';
import type { SwitchEffect } from './effect.ts';
import type { SwitchEvent } from './event.ts';
import { step } from './step.ts';
import type { Arrived, Leaving, LoadFailure, Returning, Switch, SwitchFailure } from './switch.ts';

const [from, target, other] = ['http://site.example/', 'https://site.example/', 'http://other.example/'];
const route = { from, target, status: 200, host: 'site.example' };
const leaving: Leaving = { ...route, phase: 'leaving', at: 10 };
const arrived: Arrived = { ...route, phase: 'arrived', at: 12 };
const refused: LoadFailure = { state: 'refused', summary: 'The site refused the connection.' };
const returning: Returning = { ...route, phase: 'returning', at: 20, failure: refused };
const always = { isAlwaysNew: true } as const;

const started = (url: string, initiatorOrigin?: string): TabEvent => ({
  ...{ type: 'navigation-started', navigation: 'n', url, method: 'GET', at: 11 },
  ...(initiatorOrigin === undefined ? {} : { initiatorOrigin }),
});
const redirected = (url: string, to: string, by: 'server' | 'hsts' = 'server'): TabEvent => ({
  ...{ type: 'navigation-redirected', navigation: 'n', url, to, status: 302, by },
});
const answered = (status: number, url = target): TabEvent => ({
  ...{ type: 'navigation-answered', navigation: 'n', url, status, headers: [], upgradesByPolicy: false },
  ...{ fromCache: false },
});
const committed = (url: string, at = 12, restored = false): TabEvent => ({
  ...{ type: 'committed', document: 'd', url, restored, byClient: false, at },
});
const unloaded: TabEvent = { type: 'navigation-failed', url: target, code: 'net::ERR_CONNECTION_REFUSED', at: 12 };

const visitAfter = (...events: readonly TabEvent[]): Visit | undefined =>
  events.reduce(reduce, emptyTabState).visits[0];

const now = 30;
/** What the tab shows once these events have happened. */
function shown(...events: readonly TabEvent[]): SwitchEvent {
  const visit = visitAfter(...events);
  const failure = visit?.failure === undefined ? {} : { failure: refused };
  return { type: 'shown', now, ...(visit && { visit }), ...failure };
}
const timeUp = (isLoading: boolean, event: SwitchEvent = shown(), at = now): SwitchEvent => ({
  ...(event.type === 'shown' ? event : { type: 'shown' }),
  ...{ type: 'time-up', isLoading, now: at },
});

const failed = (failure: SwitchFailure, before: Switch = leaving): Returning => ({
  ...{ ...before, phase: 'returning', at: now, failure },
});
const remember = (of: Returning): SwitchEffect => ({ type: 'remember', failed: of });
const open: SwitchEffect = { type: 'open', url: from };
const explain = (of: Returning, end: 'back' | 'held' = 'back', document = 'd'): SwitchEffect => ({
  ...{ type: 'explain', failed: of, document, end },
});
const [ledBack, silent] = [failed({ state: 'redirects-back' }), failed({ state: 'timeout' })];
const notLoaded = failed(refused);
const error = failed({ state: 'http-error', status: 404 });
const page = [started(target), answered(200), committed(target)];
const siteOrigin = 'https://site.example';
/** The page over HTTPS, which then leads to another. */
const then = (initiator: string | undefined, url = from, at = 13): SwitchEvent =>
  shown(
    ...page,
    { ...started(url, initiator), navigation: 'm' } as TabEvent,
    {
      ...committed(url, at),
      document: 'later',
    } as TabEvent,
  );

type Row = readonly [
  name: string,
  before: Switch | undefined,
  event: SwitchEvent,
  after: Switch | undefined,
  ...effects: readonly SwitchEffect[],
];

const begun: SwitchEvent = { type: 'begun', route, now: 10 };
const leave: readonly SwitchEffect[] = [
  { type: 'wait', begunAt: 10 },
  { type: 'open', url: target },
];
const alwaysError = { ...error, ...always };

const transitions: Readonly<Record<string, readonly Row[]>> = {
  'without a switch': [
    ['a person begins one', undefined, begun, leaving, ...leave],
    ['a page is about none', undefined, shown(started(other), committed(other)), undefined],
    ['time is up for none', undefined, timeUp(true), undefined],
    ['the tab closes', undefined, { type: 'tab-closed' }, undefined],
  ],
  'while it leaves': [
    ['another begins', { ...leaving, at: 1 }, begun, leaving, ...leave],
    ['the tab closes', leaving, { type: 'tab-closed' }, undefined],
    ['nothing shows yet', leaving, shown(), leaving],
    ['the page before still shows', leaving, shown(started(from), answered(200, from), committed(from, 9)), leaving],
    ['the person went elsewhere', leaving, shown(started(other), committed(other)), undefined],
    ['the person opened a blank page', leaving, shown(committed('about:blank')), undefined],
    ['a page shows before its request', leaving, shown(committed(from)), leaving],
    ['a page’s redirect is not known yet', leaving, shown(committed(from), started(target)), leaving],
    ['the page does not load', leaving, shown(started(target), unloaded), notLoaded, remember(notLoaded), open],
    [
      ...(['it redirects back', leaving, shown(started(target), redirected(target, from), committed(from))] as const),
      ...([undefined, remember(ledBack), explain(ledBack)] as const),
    ],
    [
      ...(['it redirects to another HTTP page', leaving] as const),
      ...([shown(started(target), redirected(target, other), committed(other)), ledBack] as const),
      ...[remember(ledBack), open],
    ],
    ['the status is not known yet', leaving, shown(started(target), committed(target)), leaving],
    ['a cache or service worker gave the page', leaving, shown(committed(target)), arrived],
    ['the page is there', leaving, shown(...page), arrived],
    [
      ...(['an error is there', leaving, shown(started(target), answered(404), committed(target))] as const),
      ...([error, remember(error), open] as const),
    ],
    [
      ...(['an error is there, as over HTTP', { ...leaving, status: 404 }] as const),
      ...([shown(started(target), answered(404), committed(target)), { ...arrived, status: 404 }] as const),
    ],
    [
      ...(['it fails, and the same click had decided to always upgrade', { ...leaving, ...always }] as const),
      ...([shown(started(target), answered(404), committed(target)), alwaysError] as const),
      ...([{ type: 'stop-always', failed: alwaysError }, remember(alwaysError), open] as const),
    ],
    ['time is up, and it still loads', leaving, timeUp(true), silent, remember(silent), { type: 'reload' }],
    ['the time of an earlier one is up', leaving, { ...timeUp(true), begunAt: 9 } as SwitchEvent, leaving],
    [
      ...(['its own time is up', leaving, { ...timeUp(true), begunAt: 10 } as SwitchEvent, silent] as const),
      ...([remember(silent), { type: 'reload' }] as const),
    ],
    ['time is up, and nothing loads', leaving, timeUp(false), undefined],
    ['time is up, and something else shows', leaving, timeUp(true, shown(committed('about:blank'))), undefined],
    ['time is up, and the page shows', leaving, timeUp(true, shown(...page)), undefined],
  ],
  'once it has arrived': [
    ['another begins', arrived, begun, leaving, ...leave],
    ['the tab closes', arrived, { type: 'tab-closed' }, undefined],
    ['the same page shows', arrived, shown(...page), arrived],
    ['an older page is reported', { ...arrived, at: 13 }, then(siteOrigin, from, 12), { ...arrived, at: 13 }],
    [
      ...(['its status was an error', arrived, shown(committed(target), started(target), answered(404))] as const),
      ...([failed({ state: 'http-error', status: 404 }, arrived)] as const),
      ...([remember(failed({ state: 'http-error', status: 404 }, arrived)), open] as const),
    ],
    [
      ...(['its status was an error, as over HTTP', { ...arrived, status: 404 }] as const),
      ...([shown(committed(target), started(target), answered(404)), { ...arrived, status: 404 }] as const),
    ],
    ['it leads on over HTTPS', arrived, then(siteOrigin, `${target}more`), arrived],
    ['an HTTP page shows before its request', arrived, shown(committed(from, 13)), arrived],
    ['it leads back', arrived, then(siteOrigin), undefined, remember(ledBack), explain(ledBack, 'back', 'later')],
    ['it leads to another HTTP page', arrived, then(siteOrigin, other), ledBack, remember(ledBack), open],
    ['another site leads to HTTP', arrived, then('https://evil.example'), undefined],
    ['the person goes to HTTP', arrived, then(undefined), undefined],
    ['it leads back at the last moment', arrived, then(siteOrigin, other, 10_012), ledBack, remember(ledBack), open],
    ['it leads back too late', arrived, then(siteOrigin, other, 10_013), undefined],
    [
      'the person goes back',
      arrived,
      shown(...page, { ...committed(from, 13, true), document: 'earlier' } as TabEvent),
      undefined,
    ],
    ['time is up while it is watched', arrived, timeUp(false, shown(...page), 10_012), arrived],
    ['time is up after it was watched', arrived, timeUp(true, shown(...page), 10_013), undefined],
  ],
  'while the person is brought back': [
    ['another begins', returning, begun, leaving, ...leave],
    ['the tab closes', returning, { type: 'tab-closed' }, undefined],
    ['nothing shows', returning, shown(), returning],
    ['what failed still shows', returning, shown(started(target), unloaded), returning],
    ['they are back', returning, shown(committed(from, 21)), undefined, explain(returning)],
    ['they are back where nothing loads', returning, shown({ ...unloaded, url: from, at: 21 } as TabEvent), undefined],
    [
      ...(['HSTS holds them', returning] as const),
      ...([shown(started(from), redirected(from, target, 'hsts'), committed(target, 21)), undefined] as const),
      explain(returning, 'held'),
    ],
    ['they went elsewhere', returning, shown(started(other), committed(other, 21)), undefined],
    ['time is up', returning, timeUp(true, shown(committed(from, 21))), returning],
  ],
};

describe.each(Object.entries(transitions))('a switch to HTTPS %s', (_when, rows) => {
  for (const [name, before, event, state, ...effects] of rows) {
    test(name, () => expect(step(before, event)).toEqual({ state, effects }));
  }
});

test('what changes nothing leaves the very same state, which is not stored again', () => {
  expect(step(leaving, shown()).state).toBe(leaving);
  expect(step(arrived, then(siteOrigin, `${target}more`)).state).toBe(arrived);
  expect(step(returning, timeUp(true)).state).toBe(returning);
});
