import { movesOf, proofOfMove } from '../clear-hops.ts';
import { passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

const most = 3;

export default defineRule({
  id: 'long-redirect-chain',
  group: 'redirects',
  severity: 'minor',
  needs: ['hops', 'failure'],

  judge({ hops, failure }, say) {
    if (failure?.class === 'redirect-loop') return { outcome: 'not-applicable' };
    const redirects = movesOf(hops).filter(({ to }) => to.kind === 'server');
    if (redirects.length <= most) return passWhereLoaded(failure);
    return {
      outcome: 'fail',
      title: say('count', { count: redirects.length }),
      proof: redirects.map(({ from, to }) => proofOfMove(from, to)),
    };
  },
});
