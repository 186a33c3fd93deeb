import { hostOf } from '../../parse-url.ts';
import { isHttpsEnd } from '../ends.ts';
import { nameOf, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'two-front-pages',
  group: 'redirects',
  severity: 'minor',

  judge(evidence) {
    const ends = shownEnds(evidence).filter(({ role }) => role.endsWith('-apex') || role.endsWith('-www'));
    const overHttps = ends.filter(isHttpsEnd);
    if (overHttps.length < 2) return { outcome: 'not-applicable' };
    const stay = overHttps.filter((end) => hostOf(end.report.url) === nameOf(end));
    return stay.length < 2
      ? { outcome: 'pass' }
      : { outcome: 'fail', proof: stay.map(({ report }) => ({ url: report.url })) };
  },
});
