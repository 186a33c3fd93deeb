import type { Hop } from '../../report.ts';
import { isOverHttp, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

/** The hops at which a chain leaves HTTPS. */
const departures = (hops: readonly Hop[]): readonly (readonly [Hop, Hop])[] =>
  hops.flatMap((hop, index) => {
    const next = hops[index + 1];
    return next !== undefined && !isOverHttp(hop.url) && isOverHttp(next.url) ? [[hop, next] as const] : [];
  });

export default defineSiteRule({
  id: 'downgrade-redirect',
  group: 'redirects',
  severity: 'critical',

  judge(evidence, say) {
    const shown = shownEnds(evidence);
    if (shown.length === 0) return { outcome: 'not-applicable' };
    const moves = shown.flatMap(({ report }) => departures(report.connection.hops));
    if (moves.length === 0) return { outcome: 'pass' };
    const told = new Map(moves.map(([from, to]) => [`${from.url} ${to.url}`, { from, to }]));
    // A chain that comes back to HTTPS was open to others only in between.
    const endsThere = shown.some(({ report }) => isOverHttp(report.url));
    return {
      outcome: 'fail',
      severity: endsThere ? 'critical' : 'serious',
      proof: [...told.values()].map(({ from, to }) => ({
        url: from.url,
        text: say('leads', { status: from.status, to: to.url }),
      })),
    };
  },
});
