import { isHttps, movesOf, proofOfMove, wentOutInClear } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-hop',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops', 'failure'],
  text: {
    pass: 'No further hop travels over plain HTTP',
    fail: 'A further hop travels over plain HTTP',
    why: 'Each hop over HTTP is one more answer that someone on the network can replace with their own.',
    fix: 'Redirect http:// straight to the final https:// address, or at least go to HTTPS first and change host or path after that.',
    notApplicable: 'The redirects form a loop, which is what must be fixed.',
  },
  spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],

  judge({ hops, failure }) {
    if (failure?.class === 'redirect-loop') return { outcome: 'not-applicable' };
    // A hop that follows an https one is a downgrade, which downgrade-redirect and downgrade-refresh report.
    const insecure = movesOf(hops).filter(({ from, index }) => !isHttps(from.url) && wentOutInClear(hops, index));
    if (insecure.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: insecure.map(({ from, to }) => proofOfMove(from, to)) };
  },
});
