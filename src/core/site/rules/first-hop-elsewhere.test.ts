import { sampleFinding } from '../../samples/report.ts';
import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, movedByBrowser, shows } from '../samples/ends.ts';
import type { SiteEnd } from '../site-report-schema.ts';
import rule from './first-hop-elsewhere.ts';

/** The end, with the page's own rule on its first redirect. */
function judged(end: SiteEnd, outcome: 'pass' | 'fail'): SiteEnd {
  if (!('report' in end)) return end;
  const proof = outcome === 'fail' ? [{ url: end.requested }] : [];
  const finding = { ...sampleFinding, rule: 'first-hop-elsewhere', outcome, proof };
  return { ...end, report: { ...end.report, findings: [finding] } };
}

const apex = shows('http-apex', 'https://site.example/');
const elsewhere = shows('http-www', 'https://site.example/');

describeSiteRule(rule, [
  ['both change the scheme first', { ends: endsWith(judged(apex, 'pass')) }, 'pass'],
  ['www goes to the apex at once', { ends: endsWith(judged(apex, 'pass'), judged(elsewhere, 'fail')) }, 'fail'],
  [
    'the browser itself moved to HTTPS',
    { ends: endsWith(judged(apex, 'pass'), movedByBrowser('http-www')) },
    'unknown',
  ],
  [
    'nothing answers over HTTP',
    { ends: endsWith(fails('http-apex', 'refused'), fails('http-www', 'refused')) },
    'not-applicable',
  ],
]);
