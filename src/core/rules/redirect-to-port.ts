import { movesOf, proofOfMove } from '../clear-hops.ts';
import { hostOf, parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';
import { reachOf } from '../standards/reach.ts';

export default defineRule({
  id: 'redirect-to-port',
  group: 'redirects',
  severity: 'moderate',
  needs: ['hops'],

  judge({ hops }) {
    const redirects = movesOf(hops).filter(({ to }) => to.kind === 'server');
    if (redirects.length === 0) return { outcome: 'not-applicable' };
    const leaking = redirects.filter(
      ({ from, to }) => reachOf(hostOf(to.url)) === 'public' && !hasOwnPort(from.url) && hasOwnPort(to.url),
    );
    if (leaking.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: leaking.map(({ from, to }) => proofOfMove(from, to)) };
  },
});

/** Another port than the scheme's own; the parser leaves that one out. */
const hasOwnPort = (url: string): boolean => (parseUrl(url)?.port ?? '') !== '';
