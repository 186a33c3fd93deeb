import { hostOf } from '../../parse-url.ts';
import { nameOf, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'different-sites',
  group: 'redirects',
  severity: 'moderate',

  judge(evidence, say) {
    const shown = shownEnds(evidence);
    if (shown.length < 2) return { outcome: 'not-applicable' };
    const names = new Set(evidence.ends.map(nameOf));
    const targets = new Set(shown.map(({ report }) => hostOf(report.url)));
    const away = shown.filter(({ report }) => !names.has(hostOf(report.url)));
    // All of them lead to one other site, as after a move, or none leaves.
    if (away.length === 0 || targets.size === 1) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: shown.map(({ requested, report }) => ({ url: requested, text: say('arrives', { at: report.url }) })),
    };
  },
});
