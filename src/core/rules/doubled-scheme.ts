import { movesOf, proofOfMove } from '../clear-hops.ts';
import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'doubled-scheme',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops'],

  judge({ hops }) {
    const moves = movesOf(hops);
    if (moves.length === 0) return { outcome: 'not-applicable' };
    const doubled = moves.filter(({ to }) => doubledScheme.test(parseUrl(to.url)?.pathname ?? ''));
    if (doubled.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: doubled.map(({ from, to }) => proofOfMove(from, to)) };
  },
});

/** What is left in the path of a scheme that is none: a comma cannot stand in one. */
const doubledScheme = /\/https?(?:,|%2C)(?:\s|%20)*https?:\//i;
