import { describe, expect, test } from 'vitest';
import type { Finding, Proof, Report } from '../report.ts';
import { sampleFinding, sampleReport } from '../samples/report.ts';
import { changeOf, compare, uniqueFaults } from './compare.ts';

const blocking = (proof: readonly Proof[], change: Partial<Finding> = {}): Report => ({
  ...sampleReport,
  findings: [{ ...sampleFinding, proof: [...proof], ...change }],
});
const image = (name: string): Proof => ({ text: 'image', url: `http://cdn.example/${name}.png` });
const whats = (faults: readonly { readonly what: string }[]): string[] => faults.map(({ what }) => what);
const [logo, banner] = ['http://cdn.example/logo.png image', 'http://cdn.example/banner.png image'];

const before = blocking([image('logo')]);
const compared = (...now: readonly Report[]) => compare(uniqueFaults([before]), now);

test('an unchanged page has only known faults', () => {
  const changes = compared(before);
  expect(changes).toMatchObject({ new: [], fixed: [] });
  expect(whats(changes.known)).toEqual([logo]);
});

test('another fault of a rule that failed before is new, and its rule with it', () => {
  const now = blocking([image('logo'), image('banner')]);
  const changes = compared(now);
  expect([whats(changes.new), whats(changes.known), changes.fixed]).toEqual([[banner], [logo], []]);
  expect(now.findings.map((finding) => changeOf(changes, now, finding))).toEqual(['new']);
});

test('the same fault on another page is new', () => {
  const elsewhere = { ...before, requestedUrl: 'https://site.example/other' };
  expect(whats(compared(before, elsewhere).new)).toEqual([logo]);
});

test('the same page with another query, line, place and count has the same fault', () => {
  const moved = { ...image('logo'), text: 'image (3 times)', selector: 'img:nth-of-type(4)' };
  const now = blocking([{ ...moved, url: `${moved.url}?v=2`, source: { url: 'http://a.test/', line: 9, column: 4 } }]);
  expect(compared({ ...now, requestedUrl: `${before.requestedUrl}?session=1` })).toMatchObject({ new: [], fixed: [] });
});

describe('a fault counts as fixed', () => {
  test('where its rule passes now', () => {
    expect(whats(compared(blocking([], { outcome: 'pass' })).fixed)).toEqual([logo]);
  });

  test.each([
    ['its page was not audited', { ...before, requestedUrl: 'https://site.example/other', findings: [] }],
    ['its rule could not be judged', blocking([], { outcome: 'unknown' })],
    ['the list had no room for it', blocking([image('banner')], { omitted: 3 })],
    ['the page had more than was looked at', blocking([image('banner')], { incomplete: true })],
  ])('but not where %s', (_name, now) => {
    expect(compared(now).fixed).toEqual([]);
  });
});

test.each([{ omitted: 20 }, { incomplete: true } as const])(
  'what a full list did not name before is not new: %j',
  (cut) => {
    const full = uniqueFaults([blocking([image('logo')], cut)]);
    expect(compare(full, [blocking([image('banner')], cut)]).new).toEqual([]);
  },
);

test('the order of reports and of proofs does not matter', () => {
  const other = { ...before, requestedUrl: 'https://site.example/a' };
  const [proofs, turned] = [
    [image('a'), image('b')],
    [image('b'), image('a')],
  ];
  expect(uniqueFaults([blocking(turned), other])).toEqual(uniqueFaults([other, blocking(proofs)]));
});
