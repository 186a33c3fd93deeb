import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'temporary-upgrade-redirect',
  group: 'redirects',
  severity: 'minor',
  needs: ['hops'],

  judge({ hops }) {
    const upgrades = movesOf(hops).filter(
      ({ from, to }) => to.kind === 'server' && isClear(from.url) && isHttps(to.url),
    );
    if (upgrades.length === 0) return { outcome: 'not-applicable' };
    const temporary = upgrades.filter(({ from }) => [302, 303, 307].includes(from.status));
    if (temporary.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: temporary.map(({ from, to }) => proofOfMove(from, to)) };
  },
});
