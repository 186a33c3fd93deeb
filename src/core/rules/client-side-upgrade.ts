import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'client-side-upgrade',
  group: 'redirects',
  severity: 'moderate',
  needs: ['hops'],

  judge({ hops }) {
    const upgrades = movesOf(hops).filter(({ from, to }) => isClear(from.url) && isHttps(to.url));
    if (upgrades.length === 0) return { outcome: 'not-applicable' };
    const byClient = upgrades.filter(({ to }) => to.kind === 'client');
    if (byClient.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: byClient.map(({ from, to }) => proofOfMove(from, to)) };
  },
});
