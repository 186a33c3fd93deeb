import { describe, expect, test } from 'vitest';
import { changesBetween, uniqueFaults } from '../baseline/compare.ts';
import { sampleFinding, sampleReport } from '../samples/report.ts';
import { differenceBetween } from './difference.ts';
import type { KeptReport } from './history-schema.ts';
import { keptReportOf } from './keep-report.ts';
import { issueOf, sampleKept } from './samples/kept.ts';

const between = (earlier: Partial<KeptReport>, later: Partial<KeptReport>) =>
  differenceBetween({ ...sampleKept, ...earlier }, { ...sampleKept, ...later });

test('what is new, fixed and known is told issue by issue, with what of it', () => {
  const difference = between(
    { issues: [issueOf('mixed', 'a.png', 'b.png'), issueOf('gone')] },
    { issues: [issueOf('mixed', 'b.png', 'c.png'), issueOf('fresh')] },
  );
  expect(difference).toEqual({
    new: [issueOf('mixed', 'c.png'), issueOf('fresh')],
    fixed: [issueOf('mixed', 'a.png'), issueOf('gone')],
    known: [issueOf('mixed', 'b.png')],
    unchecked: [],
    reasons: [],
  });
});

test('a page that is the same differs in nothing', () => {
  const same = { issues: [issueOf('mixed', 'a.png')] };
  expect(between(same, same)).toMatchObject({ new: [], fixed: [], unchecked: [], known: [issueOf('mixed', 'a.png')] });
});

test('a move from HTTP to HTTPS makes no issue new', () => {
  const issues = [issueOf('missing-hsts')];
  expect(between({ url: 'http://site.example/', issues }, { issues })).toMatchObject({ new: [], fixed: [] });
});

describe('an issue that is not named any more is not called fixed', () => {
  test.each<[string, Partial<KeptReport>]>([
    ['where its rule could not be judged', { unchecked: ['mixed'] }],
    ['where the list had no room for it', { issues: [issueOf('mixed', '*')] }],
  ])('%s', (_name, later) => {
    const { fixed, unchecked } = between({ issues: [issueOf('mixed', 'a.png')] }, later);
    expect([fixed, unchecked]).toEqual([[], [issueOf('mixed', 'a.png')]]);
  });
});

test.each([
  [{}, { mode: 'deep' }, ['deeper']],
  [{ mode: 'deep' }, {}, ['shallower']],
  [{ mode: 'deep' }, { mode: 'deep' }, []],
  [{ version: '1.0.0' }, { browser: { name: 'firefox', version: '153' } }, ['browser', 'version']],
] as const)('%j and then %j: %j', (earlier, later, reasons) => {
  expect(between(earlier, later).reasons).toEqual(reasons);
});

test('the marks are those of the baseline', () => {
  const reportWith = (...names: readonly string[]) => ({
    ...sampleReport,
    findings: [
      { ...sampleFinding, proof: names.map((name) => ({ text: 'image', url: `http://cdn.example/${name}?1` })) },
    ],
  });
  const [before, now] = [reportWith('a.png', 'app.3f2a1b9c.js'), reportWith('b.png', 'app.77aa1b9c.js')];
  const ofBaseline = changesBetween(uniqueFaults([before]), uniqueFaults([now]), () => true);
  const [earlier, later] = [keptReportOf(before, '1'), keptReportOf(now, '1')];
  if (earlier === undefined || later === undefined) throw new Error('Nothing was kept.');
  const ours = differenceBetween(earlier, later);
  for (const change of ['new', 'fixed', 'known'] as const) {
    expect(ours[change].flatMap(({ what }) => what)).toEqual(ofBaseline[change].map(({ what }) => what));
    expect(ours[change]).not.toEqual([]);
  }
});
