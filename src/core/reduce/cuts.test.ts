import { describe, expect, test } from 'vitest';
import type { Cut, TabEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { listNames, parts } from '../page-batch.ts';
import { reduce } from '../reduce.ts';
import { cutReasons } from '../report-names.ts';
import { emptyTabState } from '../visit.ts';
import { batchWith } from './samples/page-batch.ts';

const committed: TabEvent = {
  ...{ type: 'committed', document: 'd1', url: 'https://a.test/' },
  ...{ byClient: false, restored: false, at: 1 },
};
const told = (...cuts: Cut[]): TabEvent => ({
  ...{ type: 'page-observed', document: 'd1', at: 2 },
  batch: batchWith({ cuts }),
});
const frame = (document: string): TabEvent => ({
  ...{ type: 'frame-committed', document, parent: 'd1', frame: 1, url: 'https://f.test/' },
});
const refused = (message: 'page-batch' | 'page-violations'): TabEvent => ({
  type: 'message-refused',
  document: 'd1',
  message,
});
const cutsAfter = (...events: TabEvent[]) => [committed, ...events].reduce(reduce, emptyTabState).visits[0]?.cuts;
const forms = (count: number): Cut => ({ part: 'forms', reason: 'limit', count });

describe('what a frame left out', () => {
  test('is known as the most it ever said, in whatever order its messages come', () => {
    expect(cutsAfter(told(forms(3)), told(forms(7)), told(forms(5)))).toEqual([{ frame: 'd1', ...forms(7) }]);
  });

  test('is told apart by part and reason', () => {
    const timed: Cut = { part: 'forms', reason: 'time', count: 1 };
    expect(cutsAfter(told(forms(3), timed))).toEqual([
      { frame: 'd1', ...forms(3) },
      { frame: 'd1', ...timed },
    ]);
  });

  test('is nothing when it says that it left out nothing', () => {
    expect(cutsAfter(told(forms(0)))).toEqual([]);
  });

  test('stays known, and bounded, when every frame leaves out of everything', () => {
    const all = parts.flatMap((part) => cutReasons.map((reason): Cut => ({ part, reason, count: 2 })));
    const frames = Array.from({ length: 30 }, (_, index) => `f${index}`);
    const events = frames.flatMap((document) => [frame(document), { ...told(...all), document } as TabEvent]);
    const cuts = cutsAfter(...events) ?? [];
    expect(cuts.length).toBeLessThanOrEqual(limits.cuts + parts.length * cutReasons.length);
    expect(new Set(cuts.map(({ part, reason }) => part + reason)).size).toBe(parts.length * cutReasons.length);
  });
});

describe('a message that was refused', () => {
  test('is something lost of every list that it may have held', () => {
    expect(cutsAfter(refused('page-batch'), refused('page-batch'))).toEqual(
      listNames.map((part) => ({
        ...{ frame: 'd1', part, reason: 'error', count: 2 },
      })),
    );
    expect(cutsAfter(refused('page-violations'))).toEqual([
      { frame: 'd1', part: 'violations', reason: 'error', count: 1 },
    ]);
  });

  test('of a document that nobody knows changes nothing', () => {
    expect(cutsAfter({ ...refused('page-batch'), document: 'gone' } as TabEvent)).toEqual([]);
  });
});
