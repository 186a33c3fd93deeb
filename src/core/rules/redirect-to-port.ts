import { hostOf, movesOf, proofOfMove } from '../clear-hops.ts';
import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';
import { reachOf } from '../standards/reach.ts';

export default defineRule({
  id: 'redirect-to-port',
  group: 'redirects',
  severity: 'moderate',
  needs: ['hops'],
  text: {
    pass: 'No redirect adds a port',
    fail: 'A redirect adds a port to the address',
    why: 'The redirect exposes the port of the server behind the proxy. From outside, that port is often closed or unencrypted.',
    fix: [
      'Let the application build addresses from the host that the visitor used.',
      'Behind a proxy: pass on Host, X-Forwarded-Host and X-Forwarded-Port, and have the application trust them',
      'nginx: proxy_set_header Host $host; and proxy_redirect default; (or port_in_redirect off;)',
      'Apache: ProxyPreserveHost On and ProxyPassReverse',
    ].join('\n'),
    notApplicable: 'The server did not redirect.',
  },
  spec: [{ name: 'RFC 9110 §10.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2' }],

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
