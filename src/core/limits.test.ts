import { describe, expect, test } from 'vitest';
import type { TabEvent } from './events.ts';
import { limits } from './limits.ts';
import { fitted } from './reduce/fitted.ts';
import { reduce } from './reduce.ts';
import type { LeftOut } from './report.ts';
import type { LimitOfPages } from './samples/limits-of-pages.ts';
import {
  answered,
  committed,
  frame,
  inert,
  page,
  reportAfter,
  reportOf,
  several,
  started,
  told,
  visited,
} from './samples/visited.ts';
import { emptyTabState } from './visit.ts';

/** The report on a page that is otherwise fine says that so much was left out, and does not call it secure. */
function expectLeftOut(events: readonly TabEvent[], what: LeftOut['what'], count: number): void {
  const report = reportAfter(events);
  const counted = report.leftOut.filter((one) => one.what === what).reduce((sum, one) => sum + one.count, 0);
  expect([what, counted]).toEqual([what, count]);
  expect(report).toMatchObject({ verdict: 'unknown', grade: null });
  expect(report.summary).toContain('left out');
}

const most = limits;

/** For each other limit: what reaches it, and what the report then says. One that is added does not compile until it is here, or there. */
const reached: { readonly [L in Exclude<keyof typeof limits, LimitOfPages>]: () => void } = {
  charactersStored() {
    const many = several(100, (index) => told({ resources: [inert(`http://r.test/${index}`)] }));
    const frames = several(100, (index) => frame(index));
    const [shown] = fitted(visited(...many, ...frames).reduce(reduce, emptyTabState), 20_000).visits;
    const { leftOut, verdict } = reportOf(shown, 'chromium');
    expect(leftOut).toContainEqual({ what: 'resources', reason: 'limit', count: expect.any(Number) });
    expect(verdict).toBe('unknown');
  },

  proofsPerFinding() {
    const script = (index: number) => ({ ...inert(`http://r.test/${index}.js`), destination: 'script' as const });
    const seen: TabEvent[] = several(most.proofsPerFinding + 5, (index) => ({
      ...{ type: 'request-seen', document: 'd1', url: script(index).url, kind: 'script', how: 'answered' },
    }));
    const finding = reportAfter(visited(...seen)).findings.find(({ rule }) => rule === 'loaded-mixed-content');
    expect(finding).toMatchObject({ outcome: 'fail', omitted: 5 });
    expect(finding?.proof).toHaveLength(most.proofsPerFinding);
  },

  documentsPerTab() {
    const others = several(most.documentsPerTab, (index) => committed(`o${index}`, {}, `https://o${index}.test/`));
    expectLeftOut(visited(...others, committed('d1', { restored: true }), told()), 'documents', 1);
  },

  charactersPerTab() {
    const heavy = several(3, (index) => [
      committed(`h${index}`, {}, `https://h${index}.test/`),
      ...several(150, (item) => told({ resources: [inert(`http://r.test/${item}${'x'.repeat(460)}`)] }, `h${index}`)),
      ...several(
        90,
        (item): TabEvent => ({
          ...{ type: 'request-seen', document: `h${index}`, url: `http://r.test/${item}${'x'.repeat(460)}` },
          ...{ kind: 'image', how: 'upgraded' },
        }),
      ),
    ]).flat();
    expectLeftOut(visited(...heavy, committed('d1', { restored: true }), told()), 'documents', 1);
  },

  documentsAhead() {
    const ahead = several(
      most.documentsAhead + 1,
      (index): TabEvent => ({
        ...{ type: 'prerendered', document: `p${index}`, url: `https://a.test/${index}`, at: 1 },
      }),
    );
    // The first one was forgotten, and what it had told with it: the page is not taken for one that was looked at.
    const report = reportAfter([...visited(...ahead), committed('p0', {}, 'https://a.test/0')]);
    expect(report).toMatchObject({ verdict: 'unknown', grade: null });
  },

  charactersAhead() {
    const speaking = several(150, (item): TabEvent[] => {
      const resources = [inert(`http://r.test/${item}${'x'.repeat(400)}`)];
      const spoken = told({ number: item + 1, resources }, 'p0');
      // Whenever it speaks and is not known, the browser is asked what it is.
      const found = { type: 'document-found', document: 'p0', ahead: true, url: 'https://a.test/0', at: 1 } as const;
      return [found, spoken];
    }).flat();
    const report = reportAfter([...visited(...speaking), committed('p0', {}, 'https://a.test/0')]);
    expect(report.verdict).toBe('unknown');
  },

  pendingNavigations() {
    const others = several(most.pendingNavigations, (index) => started(`https://o${index}.test/`, `o${index}`));
    const report = reportAfter([started(page), answered(), ...others, committed(), told()]);
    // How the page was reached is a gap, so nothing about it passes.
    expect(report.findings.find(({ rule }) => rule === 'downgrade-redirect')).toMatchObject({ outcome: 'unknown' });
    expect(report.grade).not.toBe('A+');
  },

  framesPerDocument() {
    const speaking = several(most.framesPerDocument + 9, (index) => [
      frame(index),
      told({ resources: [inert('http://r.test/1.png')] }, `f${index}`),
    ]).flat();
    // The top document is one of those that are followed.
    expectLeftOut(visited(...speaking), 'frames', 10);
  },

  declarations() {
    const { items } = most.declarations;
    const many = several(items + 7, (index) => told({ resources: [inert(`http://r.test/${index}`)] }));
    expectLeftOut(visited(...many), 'resources', 7);
  },

  observations() {
    const refused = several(
      most.observations.items + 3,
      (index): TabEvent => ({
        ...{ type: 'violations-reported', document: 'd1' },
        violations: [{ url: `http://r.test/${index}`, directive: 'img-src', enforced: true }],
      }),
    );
    expectLeftOut(visited(...refused), 'observations', 3);
  },

  hostsAsked() {
    // What was not asked is not claimed to answer.
    const plain = reportAfter([started('http://a.test/'), committed('d1', {}, 'http://a.test/'), told()]);
    expect(plain.findings.find(({ rule }) => rule === 'future-mixed-content')?.proof).toEqual([]);
  },

  sitesRemembered() {
    // Kept beside the evidence; a site that is forgotten is asked again, and no rule reads it.
    expect(Object.keys(emptyTabState)).not.toContain('sites');
  },

  upgradedBefore() {
    const upgrades = several(
      most.upgradedBefore.items + 1,
      (index): TabEvent => ({
        ...{ type: 'request-seen', document: 'd1', url: `http://r.test/${index}.png`, kind: 'image', how: 'upgraded' },
      }),
    );
    const again = [started(page, 'n2'), answered({ navigation: 'n2' }), committed('d2')];
    const shown = told({ resources: [{ ...inert('http://r.test/forgotten.png'), requested: 'unclear' }] }, 'd2');
    const report = reportAfter([...visited(...upgrades), ...again, shown], 'firefox');
    expect(report.insecureRequests.items[0]?.outcome).toBe('not-requested');
    expect(report.leftOut).toContainEqual({ what: 'addresses', reason: 'limit', count: 1 });
    expect(report.verdict).toBe('unknown');
  },
};

describe('a page that reaches a limit', () => {
  test.each(Object.entries(reached))('%s', (_, check) => check());
});

describe('ordinary pages that do not', () => {
  test('show hundreds of frames of advertisements, one after the other', () => {
    const short = several(500, (index) => [frame(index), told({}, `f${index}`)]).flat();
    expect(reportAfter(visited(...short))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });

  test('show new documents in the same frame again and again', () => {
    const replaced = several(
      500,
      (index): TabEvent => ({
        ...{ type: 'frame-committed', document: `r${index}`, parent: 'd1', frame: 7, url: 'https://ads.test/' },
      }),
    );
    expect(reportAfter(visited(...replaced))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });

  test('reload themselves every few minutes', () => {
    const reloads = several(40, (index): TabEvent[] => [
      started(page, `r${index}`),
      answered({ navigation: `r${index}` }),
      committed(`r${index}`, { byClient: true }),
      told({}, `r${index}`),
    ]).flat();
    expect(reportAfter(visited(...reloads))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });
});

test('a page is not called secure while it loads, and before all of it was looked into', () => {
  const soFar = [started(page), answered(), committed(), told({ readyState: 'interactive' })];
  const report = reportAfter(soFar);
  expect(report).toMatchObject({ verdict: 'unknown', leftOut: [{ what: 'loading', reason: 'time', count: 1 }] });
  expect(report.summary).toContain('still loading');
  expect(reportAfter([...soFar, told()])).toMatchObject({ verdict: 'secure', leftOut: [] });
});
