import { endsElsewhere } from '../ends-elsewhere.ts';
import { nameOf, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'different-sites',
  group: 'redirects',
  severity: 'moderate',

  judge(evidence, say) {
    const shown = shownEnds(evidence);
    if (shown.length < 2) return { outcome: 'not-applicable' };
    if (endsElsewhere(evidence, evidence.ends.map(nameOf)).length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: shown.map(({ requested: from, report: { url: at } }) => ({
        url: from,
        text: from === at ? say('stays', { from }) : say('arrives', { from, at }),
      })),
    };
  },
});
