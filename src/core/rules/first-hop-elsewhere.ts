import { hostOf, isHttps, proofOfMove, wentOutInClear } from '../clear-hops.ts';
import { hstsOf } from '../header-fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'first-hop-elsewhere',
  group: 'redirects',
  severity: 'moderate',
  needs: ['hops', 'headers'],
  text: {
    pass: 'The first redirect goes to HTTPS on the same host',
    fail: 'The first redirect is not to HTTPS on the same host',
    why: 'The host that people type never answers over HTTPS, so it cannot set an HSTS policy, and every visit begins unencrypted.',
    fix: [
      'Redirect http://host/ to https://host/ first; change host or path only after that.',
      'nginx: server { listen 80; return 301 https://$host$request_uri; }',
      'Apache: RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
      'Caddy: does this automatically for every host it serves',
    ].join('\n'),
  },
  spec: [
    { name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' },
    { name: 'HSTS preload list requirements', url: 'https://hstspreload.org/#submission-requirements' },
  ],

  judge({ hops, headers, address }) {
    const [first, second] = hops;
    if (first === undefined || !wentOutInClear(hops, 0)) {
      return { outcome: 'not-applicable', because: 'The navigation did not begin over HTTP.' };
    }
    if (second === undefined || second.kind !== 'server') {
      return { outcome: 'not-applicable', because: 'The server did not redirect.' };
    }
    const [from, to] = [hostOf(first.url), hostOf(second.url)];
    if (isHttps(second.url) && from === to) return { outcome: 'pass' };
    const isOwnParent = from.endsWith(`.${to}`) && isFinal(to, hops) && address.isPublicSuffix === undefined;
    if (isHttps(second.url) && isOwnParent && hstsOf(headers)?.includeSubDomains) {
      return { outcome: 'pass', because: `The policy of ${to} covers ${from} too.` };
    }
    return {
      outcome: 'fail',
      title: isHttps(second.url) ? 'The first redirect goes to another host' : 'The first redirect stays on HTTP',
      proof: [proofOfMove(first, second)],
    };
  },
});

/** Only the final response's header fields are known, so only that host's policy can be told. */
const isFinal = (host: string, hops: readonly { readonly url: string }[]): boolean =>
  hostOf(hops.at(-1)?.url ?? '') === host;
