import { describe, expect, test } from 'vitest';
import type { NavigationEvent, TabEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState } from '../visit.ts';
import { batchWith } from './samples/page-batch.ts';

const tabAfter = (...events: TabEvent[]): TabState => events.reduce(reduce, emptyTabState);

const committed = (url: string): NavigationEvent => ({
  type: 'committed',
  document: 'd1',
  url,
  byClient: false,
  restored: false,
  at: 2,
});

describe('a page prerendered', () => {
  const ahead = (document: string): TabEvent => ({ type: 'prerendered', document, url: 'https://a.test/next', at: 3 });
  const spoken: TabEvent = {
    ...{ type: 'page-observed', document: 'd9', at: 4 },
    batch: batchWith({ ports: [{ origin: 'https://a.test:8443', use: 'link' }] }),
  };
  const foundAhead: TabEvent = {
    ...{ type: 'document-found', document: 'd9', url: 'https://a.test/next', ahead: true, at: 4 },
  };
  const shownNext: NavigationEvent = {
    ...{
      type: 'committed',
      document: 'd9',
      url: 'https://a.test/next',
      byClient: false,
      restored: false,
      at: 9,
    },
  };

  test('is not the page that shows', () => {
    const { visits } = tabAfter(committed('https://a.test/'), ahead('d9'), spoken);
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({ url: 'https://a.test/', ports: { items: [] } });
  });

  test.each([
    ['after it was told of', [ahead('d9'), spoken]],
    ['before it was told of', [foundAhead, spoken, ahead('d9')]],
  ])('brings along what it said %s, once it shows', (_name, events) => {
    const { visits, ahead: rest } = tabAfter(committed('https://a.test/'), ...events, shownNext);
    expect(visits[0]).toMatchObject({ at: 9, ports: { items: [{ origin: 'https://a.test:8443' }] } });
    expect(rest).toEqual([]);
  });

  test('that is given up is forgotten with the page that wanted it', () => {
    const elsewhere = { ...shownNext, document: 'd5', url: 'https://b.test/' };
    expect(tabAfter(committed('https://a.test/'), ahead('d9'), spoken, elsewhere).ahead).toEqual([]);
  });

  test('takes no more room than is set aside', () => {
    const many = Array.from({ length: 20 }, (_, index) => ahead(`x${index}`));
    expect(tabAfter(...many).ahead).toHaveLength(limits.documentsAhead);
  });
});
