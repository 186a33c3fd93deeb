import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { passWhereLoaded } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import type { Hop } from '../report.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'downgrade-redirect',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops', 'failure'],

  judge({ hops, failure }) {
    // Only the site's own redirects count: browsers fall back from a failed upgrade to http by themselves.
    const downgrades = movesOf(hops).filter(
      ({ from, to }) => to.kind === 'server' && isHttps(from.url) && isClear(to.url),
    );
    if (downgrades.length === 0) return passWhereLoaded(failure);
    const endsInClear = downgrades.some(({ index }) => index === hops.length - 1);
    return {
      outcome: 'fail',
      severity: endsInClear ? 'critical' : 'serious',
      ...(downgrades.every(addsSlash) ? { wording: 'slash' } : {}),
      proof: downgrades.map(({ from, to }) => proofOfMove(from, to)),
    };
  },
});

/** As web servers do by themselves where a path is a folder; then it is not the application that redirects. */
const addsSlash = ({ from, to }: { readonly from: Hop; readonly to: Hop }): boolean =>
  parseUrl(to.url)?.pathname === `${parseUrl(from.url)?.pathname}/`;
