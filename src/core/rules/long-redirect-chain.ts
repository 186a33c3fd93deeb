import { movesOf, proofOfMove } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

const most = 3;

export default defineRule({
  id: 'long-redirect-chain',
  group: 'redirects',
  severity: 'minor',
  needs: ['hops', 'failure'],
  text: {
    pass: 'There are at most three redirects',
    fail: 'There are more than three redirects',
    why: 'Every redirect costs a round trip and is one more place where things can go wrong; the HSTS preload list rejects longer chains.',
    fix: 'Redirect once to HTTPS on the same host and once more to the final address.',
    notApplicable: 'The redirects form a loop, which must be fixed first.',
  },
  spec: [{ name: 'HSTS preload list requirements', url: 'https://hstspreload.org/#submission-requirements' }],

  judge({ hops, failure }) {
    if (failure?.class === 'redirect-loop') return { outcome: 'not-applicable' };
    const redirects = movesOf(hops).filter(({ to }) => to.kind === 'server');
    if (redirects.length <= most) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      title: `There are ${redirects.length} redirects`,
      proof: redirects.map(({ from, to }) => proofOfMove(from, to)),
    };
  },
});
