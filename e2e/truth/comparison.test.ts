import { expect, test } from 'vitest';
import type { InsecureRequest, Outcome } from '../../src/core/report.ts';
import { sampleReport } from '../../src/core/samples/report.ts';
import { compare } from './comparison.ts';
import { plan } from './plan.ts';
import { scoreOf } from './score.ts';

const [first] = plan;
if (first === undefined) throw new Error('The plan is empty.');
const truthCase = first;
const url = 'http://r.test/x.png';

const said = (...outcomes: readonly Outcome[]) => ({
  ...sampleReport,
  insecureRequests: { items: outcomes.map(item), omitted: 0 },
});
const item = (outcome: Outcome): InsecureRequest => ({
  url,
  destination: 'image',
  category: 'upgradeable',
  outcome,
  seenBy: ['dom'],
  frame: { url: 'https://a.test/', top: true },
  count: 1,
});
const results = (truth: readonly Outcome[], report: ReturnType<typeof said>, from = truthCase) =>
  compare(from, new Map(truth.length > 0 ? [[url, new Set(truth)]] : []), report, 'chromium', 'passive').map(
    ({ result }) => result,
  );

test('the same outcome is agreement', () => {
  expect(results(['upgraded'], said('upgraded'))).toEqual(['agreed']);
});

test('either of two true outcomes is agreement', () => {
  expect(results(['upgraded', 'blocked'], said('blocked'))).toEqual(['agreed']);
});

test('where several ask for the same address, each outcome must be said', () => {
  const sharedPage = { ...truthCase, initiator: { ...truthCase.initiator, shared: true as const } };
  expect(results(['upgraded', 'blocked'], said('blocked'), sharedPage)).toEqual(['wrong-outcome']);
  expect(results(['upgraded', 'blocked'], said('blocked', 'upgraded'), sharedPage)).toEqual(['agreed']);
});

test('another outcome is found, but wrong', () => {
  expect(results(['upgraded'], said('blocked'))).toEqual(['wrong-outcome']);
  expect(results(['upgraded'], said('unknown'))).toEqual(['wrong-outcome']);
});

test('what was only declared is not reported', () => {
  expect(results(['upgraded'], said('not-requested'))).toEqual(['missed']);
  expect(results([], said('not-requested'))).toEqual([]);
});

test('what the browser never touched is a false alarm', () => {
  expect(results([], said('blocked'))).toEqual(['false-alarm']);
});

test('scores count shares of what is real and of what is reported', () => {
  const rows = [
    ...compare(truthCase, new Map([[url, new Set<Outcome>(['blocked'])]]), said('blocked'), 'chromium', 'passive'),
    ...compare(truthCase, new Map([[url, new Set<Outcome>(['blocked'])]]), said('upgraded'), 'chromium', 'passive'),
    ...compare(truthCase, new Map([[url, new Set<Outcome>(['blocked'])]]), said(), 'chromium', 'passive'),
    ...compare(truthCase, new Map(), said('blocked'), 'chromium', 'passive'),
  ];
  expect(scoreOf(rows)).toMatchObject({ recall: 2 / 3, precision: 2 / 3, outcome: 1 / 2 });
});
