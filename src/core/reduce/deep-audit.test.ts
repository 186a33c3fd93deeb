import { describe, expect, test } from 'vitest';
import type { DeclaredResource, DeepAuditEvent, TabEvent } from '../events.ts';
import { insecureRequestsOf } from '../observe/insecure-requests.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState } from '../visit.ts';
import { batchWith } from './samples/page-batch.ts';

const committed: TabEvent = {
  type: 'committed',
  document: 'top',
  url: 'https://a.test/',
  byClient: false,
  restored: false,
  at: 1,
};
const audited: TabEvent = { type: 'deep-audit-requested' };
const framed: TabEvent = {
  type: 'frame-committed',
  parent: 'top',
  document: 'inner',
  frame: 3,
  url: 'https://b.test/inner',
};
const violation = { url: 'http://r.test/x', directive: 'connect-src' };
const posted = (context: string, document?: string): DeepAuditEvent => ({
  type: 'violation-posted',
  context,
  violation,
  ...(document === undefined ? {} : { document }),
});

const image: Omit<DeclaredResource, 'url'> = {
  ...{ destination: 'image', requested: 'yes', upgradedEntry: true, count: 1 },
  ...{ selector: 'img', html: '<img>' },
};

/** Where things stand in the top document, and whether a script stands where the violation was. */
const sourceRead = (inScript: boolean): TabEvent => ({
  ...{ type: 'source-read', document: 'top' },
  positions: [{ url: violation.url, destination: 'image', line: 5, column: 3 }],
  inScripts: inScript ? [violation] : [],
});

const framesAfter = (...events: readonly TabEvent[]) =>
  [audited, committed, framed, ...events]
    .reduce(reduce, emptyTabState)
    .visits[0]?.observations.items.map(({ frame }) => frame);

test('a worker’s report belongs to the document that the browser names', () => {
  expect(framesAfter(posted('https://a.test/worker.js', 'inner'))).toEqual(['inner']);
});

test('without a name it belongs to a document of the worker’s origin', () => {
  expect(framesAfter(posted('https://b.test/worker.js'))).toEqual(['inner']);
});

test('of the page that was audited is none of the one that has come since', () => {
  const next: TabEvent = { ...committed, document: 'next', url: 'https://bank.test/' };
  const tab = [audited, committed, next, posted('blob')].reduce<TabState>(reduce, emptyTabState);
  expect(tab.visits[0]).toMatchObject({ document: 'next', observations: { items: [] } });
});

test('a worker of no known origin belongs to the top document', () => {
  expect(framesAfter(posted('blob'))).toEqual(['top']);
});

test('a worker from an address of its own has policies of its own', () => {
  const tab = [committed, posted('https://a.test/worker.js', 'top'), posted('blob', 'top')].reduce(
    reduce,
    emptyTabState,
  );
  expect(tab.visits[0]?.observations.items.map(({ how }) => how)).toEqual(['worker-violation', 'posted']);
});

test('a report of a frame is no worker’s, whatever document the browser names', () => {
  const tab = [committed, framed, posted('https://b.test/inner', 'top')].reduce(reduce, emptyTabState);
  expect(tab.visits[0]?.observations.items.map(({ how }) => how)).toEqual(['posted']);
});

test('a report repeats what a violation in any frame has named', () => {
  const reported: TabEvent = { type: 'violations-reported', document: 'inner', violations: [violation, violation] };
  const tab = [committed, framed, reported, posted('https://a.test/', 'top')].reduce(reduce, emptyTabState);
  const [visit] = tab.visits;
  expect(visit && insecureRequestsOf(visit, 'firefox').items).toMatchObject([{ count: 2, frame: { top: false } }]);
});

test('a report that nothing else has named is told', () => {
  const [visit] = [committed, posted('https://a.test/', 'top')].reduce(reduce, emptyTabState).visits;
  expect(visit && insecureRequestsOf(visit, 'chromium').items).toMatchObject([{ url: violation.url }]);
});

test('what the page’s own policies refused is told from what a deep audit named; forms and frames around are no requests', () => {
  const tab = [
    committed,
    {
      type: 'violations-reported',
      document: 'top',
      violations: [
        { ...violation, enforced: true },
        violation,
        { ...violation, enforced: true, directive: 'form-action' },
        { ...violation, enforced: true, directive: 'block-all-mixed-content' },
      ],
    } as const,
  ].reduce(reduce, emptyTabState);
  expect(tab.visits[0]?.observations.items.map(({ how }) => how)).toEqual(['refused', 'violation']);
});

describe('the place that a deep audit names', () => {
  const place = { url: 'https://a.test/', line: 66, column: 28 };
  const declared = (event: TabEvent): TabEvent[] => [
    committed,
    {
      ...{ type: 'page-observed', document: 'top', top: true, at: 1 },
      batch: batchWith({ resources: [{ ...image, url: violation.url }] }),
    },
    {
      type: 'violations-reported',
      document: 'top',
      violations: [{ ...violation, directive: 'img-src', source: place }],
    },
    event,
  ];
  const sourcesIn = (events: readonly TabEvent[], browser: 'chromium' | 'firefox' = 'chromium') => {
    const [visit] = events.reduce(reduce, emptyTabState).visits;
    return visit && insecureRequestsOf(visit, browser).items.map(({ source }) => source);
  };
  const asked = (source: object = place): TabEvent[] => [
    committed,
    { type: 'violations-reported', document: 'top', violations: [{ ...violation, source: { ...place, ...source } }] },
  ];

  test('is the element’s own', () => {
    expect(sourcesIn(declared(sourceRead(false)))).toEqual([{ url: 'https://a.test/', line: 5, column: 3 }]);
  });

  test('is none where the source was not read: Chromium’s parser was elsewhere', () => {
    expect(sourcesIn(declared({ type: 'deep-audit-ended' }))).toEqual([undefined]);
    expect(sourcesIn(declared({ type: 'deep-audit-ended' }), 'firefox')).toEqual([place]);
  });

  test('is where a script asked', () => {
    expect(sourcesIn(asked())).toEqual([undefined]);
    expect(sourcesIn([...asked(), sourceRead(false)])).toEqual([undefined]);
    expect(sourcesIn([...asked(), sourceRead(true)])).toEqual([place]);
    expect(sourcesIn(asked({ url: 'https://a.test/x.js' }))).toEqual([{ ...place, url: 'https://a.test/x.js' }]);
  });

  test('is where a fetch was called, which runs on the stack', () => {
    const timing: TabEvent = {
      ...{ type: 'page-observed', document: 'top', top: true, at: 1 },
      batch: batchWith({ timing: [{ url: violation.url, initiator: 'fetch', count: 1 }] }),
    };
    expect(sourcesIn([...asked(), timing])).toEqual([place]);
  });
});

describe('Chromium asks a policy twice about a fetch', () => {
  const twice: TabEvent = { type: 'violations-reported', document: 'top', violations: [violation, violation] };
  const timed = (count: number): TabEvent => ({
    ...{ type: 'page-observed', document: 'top', top: true, at: 1 },
    batch: batchWith({ timing: [{ url: violation.url, initiator: 'fetch', count }] }),
  });
  const countsIn = (events: readonly TabEvent[]) => {
    const [visit] = [committed, ...events].reduce(reduce, emptyTabState).visits;
    return visit && insecureRequestsOf(visit, 'chromium').items.map(({ count }) => count);
  };

  test.each([
    ['once, by its entry', [twice, timed(1)], 1],
    ['twice, by its entries', [twice, twice, timed(2)], 2],
    ['at least once, where it has no entry', [twice], 1],
  ])('which asked %s', (_, events, count) => {
    expect(countsIn(events)).toEqual([count]);
  });
});

test('what does not fit is left out once, whoever tells of it', () => {
  const urls = Array.from({ length: 300 }, (_, index) => `http://r.test/${index}`);
  const each: TabEvent = {
    ...{ type: 'page-observed', document: 'top', top: true, at: 1 },
    batch: batchWith({ timing: urls.map((url) => ({ url, initiator: 'fetch', count: 1 })) }),
  };
  const named: TabEvent = {
    ...{ type: 'violations-reported', document: 'top' },
    violations: urls.flatMap((url) => [
      { ...violation, url },
      { ...violation, url },
    ]),
  };
  const sent = urls.map(
    (url): TabEvent => ({
      ...{ type: 'violation-posted', document: 'top', context: 'https://a.test/' },
      violation: { ...violation, url },
    }),
  );
  const [visit] = [committed, each, named, ...sent].reduce(reduce, emptyTabState).visits;
  const { items, omitted } = visit ? insecureRequestsOf(visit, 'chromium') : { items: [], omitted: 0 };
  expect(items).toHaveLength(250);
  expect(omitted).toBe(50);
});
