import { isVisited } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'redirect-loop',
  group: 'redirects',
  severity: 'serious',

  judge({ ends }) {
    const visited = ends.filter(isVisited);
    if (visited.length === 0) return { outcome: 'not-applicable' };
    const looping = visited.filter(({ report }) => report.connection.failure?.class === 'redirect-loop');
    if (looping.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: looping.map(({ requested, report }) => ({ url: requested, text: report.summary })),
    };
  },
});
