import { movesOf, proofOfMove } from '../clear-hops.ts';
import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'doubled-scheme',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops'],
  text: {
    pass: 'Redirect targets have a single scheme',
    fail: 'A redirect target has two schemes',
    why: 'The target begins with a list such as “https,http://”. Browsers treat it as a path on the same host, so visitors get the wrong page or none.',
    fix: [
      'Two proxies each append the scheme they were reached by. Set X-Forwarded-Proto at the first one only, or have the application use the first value.',
      'nginx: proxy_set_header X-Forwarded-Proto $scheme; at the outer proxy, $http_x_forwarded_proto at the inner one',
      'Apache: RequestHeader set X-Forwarded-Proto "https" (set, not add or append)',
      'Caddy: trusted_proxies in the inner server',
    ].join('\n'),
    notApplicable: 'There was no redirect.',
  },
  spec: [{ name: 'RFC 9110 §10.2.2 (Location)', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2' }],

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
