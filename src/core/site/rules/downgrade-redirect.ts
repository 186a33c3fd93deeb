import { movesOf, proofOfMove } from '../../clear-hops.ts';
import { isOverHttp, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'downgrade-redirect',
  group: 'redirects',
  severity: 'critical',

  judge(evidence) {
    const shown = shownEnds(evidence);
    if (shown.length === 0) return { outcome: 'not-applicable' };
    const departures = shown
      .flatMap(({ report }) => movesOf(report.connection.hops))
      .filter(({ from, to }) => !isOverHttp(from.url) && isOverHttp(to.url));
    if (departures.length === 0) return { outcome: 'pass' };
    const told = new Map(departures.map((move) => [`${move.from.url} ${move.to.url}`, move]));
    // A chain that comes back to HTTPS was open to others only in between.
    const endsThere = shown.some(({ report }) => isOverHttp(report.url));
    return {
      outcome: 'fail',
      severity: endsThere ? 'critical' : 'serious',
      proof: [...told.values()].map(({ from, to }) => proofOfMove(from, to)),
    };
  },
});
