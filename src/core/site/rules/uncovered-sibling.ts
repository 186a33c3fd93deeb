import { isHttpsEnd } from '../ends.ts';
import { isVisited, nameOf } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'uncovered-sibling',
  group: 'certificate',
  severity: 'serious',

  judge({ ends }, say) {
    const overHttps = ends.filter(isVisited).filter(isHttpsEnd);
    const uncovered = overHttps.filter(({ report }) => report.connection.failure?.class === 'certificate-name');
    if (uncovered.length > 0) {
      return {
        outcome: 'fail',
        proof: uncovered.map((end) => ({ url: end.requested, text: say('notNamed', { name: nameOf(end) }) })),
      };
    }
    const spoke = overHttps.some(({ report }) => report.verdict !== 'failed');
    return spoke ? { outcome: 'pass' } : { outcome: 'not-applicable' };
  },
});
