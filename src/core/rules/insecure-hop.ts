import { isHttps, movesOf, proofOfMove, wentOutInClear } from '../clear-hops.ts';
import { passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-hop',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops', 'failure'],

  judge({ hops, failure }) {
    if (failure?.class === 'redirect-loop') return { outcome: 'not-applicable' };
    // A hop that follows an https one is a downgrade, which downgrade-redirect and downgrade-refresh report.
    const insecure = movesOf(hops).filter(({ from, index }) => !isHttps(from.url) && wentOutInClear(hops, index));
    if (insecure.length === 0) return passWhereLoaded(failure);
    return { outcome: 'fail', proof: insecure.map(({ from, to }) => proofOfMove(from, to)) };
  },
});
