import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { conclude } from '../conclude.ts';
import type { NavigationEvent, PageBatch, TabEvent } from '../events.ts';
import { meanings } from '../failures/failure-codes.ts';
import { evidenceOf } from '../observe.ts';
import { batchWith } from '../reduce/samples/page-batch.ts';
import { reduce } from '../reduce.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules/index.ts';
import { emptyTabState, type Visit } from '../visit.ts';

export const page = 'https://a.test/';
export const started = (url: string, navigation = 'n1'): NavigationEvent => ({
  ...{ type: 'navigation-started', navigation, url, method: 'GET', at: 1 },
});
export const answered = (change: Partial<Extract<TabEvent, { type: 'navigation-answered' }>> = {}): TabEvent => ({
  ...{ type: 'navigation-answered', navigation: 'n1', url: page, status: 200 },
  ...{ headers: [], upgradesByPolicy: false, fromCache: false, ...change },
});
export const committed = (document = 'd1', change: object = {}, url = page): TabEvent => ({
  ...{ type: 'committed', document, url, byClient: false, restored: false, at: 2, ...change },
});
export const told = (batch: Partial<PageBatch> = {}, document = 'd1'): TabEvent => ({
  ...{ type: 'page-observed', document, batch: batchWith(batch), at: 3 },
});
export const frame = (number: number, url = 'https://ads.test/'): TabEvent => ({
  ...{ type: 'frame-committed', document: `f${number}`, parent: 'd1', frame: number, url },
});

export const several = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const element = (index: number) => ({ selector: `#e${index}`, html: '<x>' });
export const inert = (url: string): PageBatch['resources'][number] => ({
  ...{ url, destination: 'image', requested: 'no', upgradedEntry: false, count: 1, ...element(0) },
});

export function reportAfter(events: readonly TabEvent[], browser: 'chromium' | 'firefox' = 'chromium'): Report {
  return reportOf(events.reduce(reduce, emptyTabState).visits[0], browser);
}

export function reportOf(visit: Visit | undefined, browser: 'chromium' | 'firefox'): Report {
  if (visit === undefined) throw new Error('Nothing is shown.');
  const evidence = evidenceOf(visit, browser, meanings);
  const circumstances = { at: '2026-11-20T12:00:00.000Z', mode: visit.mode, browser: { name: browser, version: '1' } };
  return conclude(evidence, audit(evidence, rules, en), circumstances, en);
}

export const visited = (...events: TabEvent[]): TabEvent[] => [
  started(page),
  answered(),
  committed(),
  told(),
  ...events,
];
