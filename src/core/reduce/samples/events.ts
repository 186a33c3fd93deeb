import type { NavigationEvent, PageBatch, TabEvent } from '../../events.ts';
import { meanings } from '../../failures/failure-codes.ts';
import { evidenceOf } from '../../observe.ts';
import { reduce } from '../../reduce.ts';
import { emptyTabState, type TabState, type Visit } from '../../visit.ts';
import { batchWith } from './page-batch.ts';

export const started = (url: string, navigation = 'n1'): NavigationEvent => ({
  type: 'navigation-started',
  navigation,
  url,
  method: 'GET',
  at: 1_000,
});
export const redirected = (url: string, to: string, status = 301, navigation = 'n1'): NavigationEvent => ({
  type: 'navigation-redirected',
  navigation,
  url,
  to,
  status,
  by: 'server',
});
export const answered = (url: string, navigation = 'n1'): NavigationEvent => ({
  type: 'navigation-answered',
  navigation,
  url,
  status: 200,
  headers: [],
  upgradesByPolicy: false,
  fromCache: false,
});
export const committed = (url: string, document = 'd1', change: object = {}): NavigationEvent => ({
  type: 'committed',
  document,
  url,
  byClient: false,
  restored: false,
  at: 2_000,
  ...change,
});
export const observed = (change: Partial<PageBatch> = {}, document = 'd1'): TabEvent => ({
  type: 'page-observed',
  document,
  batch: batchWith(change),
  at: 3_000,
});
export const found = (
  document: string,
  change: Partial<Extract<TabEvent, { type: 'document-found' }>> = {},
): TabEvent => ({
  ...{ type: 'document-found', document, url: 'https://a.test/', at: 2_500 },
  ...change,
});
export const image = (url: string): PageBatch['resources'][number] => ({
  url,
  destination: 'image',
  requested: 'yes',
  upgradedEntry: true,
  selector: 'img',
  html: '<img>',
  count: 1,
});

export const tabAfter = (...events: TabEvent[]): TabState => events.reduce(reduce, emptyTabState);
export const shown = (tab: TabState) => evidenceOf(shownIn(tab), 'chromium', meanings);

function shownIn({ visits: [visit] }: TabState): Visit {
  if (visit === undefined) throw new Error('Nothing is shown.');
  return visit;
}
