import { isHttpUnasked, isOverHttp, shownOver } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'unredirected-http',
  group: 'redirects',
  severity: 'critical',

  judge(evidence, say) {
    const overHttp = shownOver('http', evidence);
    if (overHttp.length === 0) return { outcome: 'not-applicable' };
    // One that has no HTTPS on the way at all; what left HTTPS again is a downgrade, told by its own rule.
    const stays = overHttp.filter(
      ({ report }) => isOverHttp(report.url) && report.connection.hops.every(({ url }) => isOverHttp(url)),
    );
    if (stays.length === 0 && isHttpUnasked(evidence)) {
      return { outcome: 'unknown', because: say('knownPolicy') };
    }
    if (stays.length === 0) {
      const comesBack = overHttp.some(({ report }) => isOverHttp(report.url));
      return comesBack ? { outcome: 'not-applicable', because: say('comesBack') } : { outcome: 'pass' };
    }
    const hasHttps = shownOver('https', evidence).some(({ report }) => !isOverHttp(report.url));
    return {
      outcome: 'fail',
      ...(hasHttps ? {} : { wording: 'noHttps' as const }),
      proof: stays.map(({ report, requested }) => ({
        url: requested,
        ...(report.url === requested ? {} : { text: report.url }),
      })),
    };
  },
});
