import { expect, test } from 'vitest';
import type { DeepAuditEvent, TabEvent } from '../events.ts';
import { insecureRequestsOf } from '../observe/insecure-requests.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState } from '../visit.ts';

const committed: TabEvent = {
  type: 'committed',
  document: 'top',
  url: 'https://a.test/',
  byClient: false,
  restored: false,
  at: 1,
};
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

const framesAfter = (...events: readonly TabEvent[]) =>
  [committed, framed, ...events].reduce(reduce, emptyTabState).visits[0]?.testimonies.items.map(({ frame }) => frame);

test('a worker’s report belongs to the document that the browser names', () => {
  expect(framesAfter(posted('https://a.test/worker.js', 'inner'))).toEqual(['inner']);
});

test('without a name it belongs to a document of the worker’s origin', () => {
  expect(framesAfter(posted('https://b.test/worker.js'))).toEqual(['inner']);
});

test('a worker of no known origin belongs to the top document', () => {
  expect(framesAfter(posted('blob'))).toEqual(['top']);
});

test('a worker from an address of its own has policies of its own', () => {
  const tab = [committed, posted('https://a.test/worker.js', 'top'), posted('blob', 'top')].reduce(
    reduce,
    emptyTabState,
  );
  expect(tab.visits[0]?.testimonies.items.map(({ how }) => how)).toEqual(['worker-violation', 'posted']);
});

test('a report of a frame is no worker’s, whatever document the browser names', () => {
  const tab = [committed, framed, posted('https://b.test/inner', 'top')].reduce(reduce, emptyTabState);
  expect(tab.visits[0]?.testimonies.items.map(({ how }) => how)).toEqual(['posted']);
});

test('a report repeats what a violation in any frame has named', () => {
  const reported: TabEvent = { type: 'violations-reported', document: 'inner', violations: [violation, violation] };
  const tab = [committed, framed, reported, posted('https://a.test/', 'top')].reduce(reduce, emptyTabState);
  const [visit] = tab.visits;
  expect(visit && insecureRequestsOf(visit, 'chromium').items).toMatchObject([{ count: 2, frame: { top: false } }]);
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
  expect(tab.visits[0]?.testimonies.items.map(({ how }) => how)).toEqual(['refused', 'violation']);
});
