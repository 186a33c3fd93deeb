import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { TabEvent } from './events.ts';
import { meanings } from './failures/failure-codes.ts';
import { evidenceOf } from './observe.ts';
import { answered, committed, found, image, observed, redirected, started, tabAfter } from './reduce/samples/events.ts';
import { tabStateSchema } from './visit.ts';

describe('any events, in any order', () => {
  const url = fc.constantFrom('http://a.test/', 'https://a.test/', 'http://b.test/x', 'about:blank', '::');
  const id = fc.constantFrom('d1', 'd2', 'n1');
  const event: fc.Arbitrary<TabEvent> = fc.oneof(
    fc.record({ u: url, n: id }).map(({ u, n }) => started(u, n)),
    fc.record({ u: url, t: url, n: id }).map(({ u, t, n }) => redirected(u, t, 302, n)),
    fc.record({ u: url, n: id }).map(({ u, n }) => answered(u, n)),
    fc.record({ u: url, d: id, b: fc.boolean() }).map(({ u, d, b }) => committed(u, d, { byClient: b, restored: b })),
    fc
      .record({ u: url, c: fc.constantFrom('net::ERR_FAILED', 'net::ERR_ABORTED', 'Error code 1', '') })
      .map(({ u, c }): TabEvent => ({ type: 'navigation-failed', url: u, code: c, at: 1 })),
    fc.record({ d: id, u: url }).map(({ d, u }) => observed({ resources: [image(u)] }, d)),
    fc.record({ d: id, u: url }).map(({ d, u }) => found(d, { url: u })),
    fc.record({ d: id, p: id }).map(({ d, p }) => found(d, { within: { parent: p, frame: 7 } })),
    fc.record({ d: id }).map(({ d }) => found(d, { ahead: true })),
    fc
      .record({ p: id, d: id, u: url })
      .chain(({ p, d, u }) =>
        fc.constantFrom<TabEvent>(
          { type: 'frame-started', parent: p, frame: 7, url: u },
          { type: 'frame-answered', parent: p, frame: 7, url: u, upgradesByPolicy: true },
          { type: 'frame-committed', parent: p, document: d, frame: 7, url: u },
          { type: 'frame-failed', parent: p, frame: 7, url: u },
          { type: 'request-seen', document: d, url: u, kind: 'image', how: 'answered' },
          { type: 'probe-answered', document: d, upgrade: { state: 'available', target: u } },
          { type: 'address-changed', document: d, url: u },
          { type: 'message-refused', document: d, message: 'page-batch' },
          { type: 'message-refused', document: d, message: 'page-violations' },
          { type: 'deep-audit-requested' },
          { type: 'violations-reported', document: d, violations: [{ url: u, directive: 'img-src' }] },
          { type: 'violation-posted', document: d, context: u, violation: { url: u, directive: 'connect-src' } },
          { type: 'violation-posted', context: u, violation: { url: u, directive: 'connect-src' } },
        ),
      ),
  );

  test('leave a state that can be stored, read back and judged', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const tab = tabAfter(...events);
        expect(v.parse(tabStateSchema, JSON.parse(JSON.stringify(tab)))).toEqual(tab);
        for (const visit of tab.visits) evidenceOf(visit, 'firefox', meanings);
      }),
      { numRuns: 500 },
    );
  });
});
