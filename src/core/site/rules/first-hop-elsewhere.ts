import { isHttpUnasked, shownOver } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'first-hop-elsewhere',
  group: 'redirects',
  severity: 'moderate',

  judge(evidence, say) {
    const judged = shownOver('http', evidence).flatMap((end) =>
      end.report.findings.filter(({ rule }) => rule === 'first-hop-elsewhere').map((finding) => ({ end, finding })),
    );
    const failed = judged.filter(({ finding }) => finding.outcome === 'fail');
    if (failed.length > 0) {
      return { outcome: 'fail', proof: failed.flatMap(({ finding }) => finding.proof) };
    }
    if (isHttpUnasked(evidence)) {
      return { outcome: 'unknown', because: say('knownPolicy') };
    }
    return judged.some(({ finding }) => finding.outcome === 'pass')
      ? { outcome: 'pass' }
      : { outcome: 'not-applicable' };
  },
});
