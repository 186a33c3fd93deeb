import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'temporary-upgrade-redirect',
  group: 'redirects',
  severity: 'minor',
  needs: ['hops'],
  text: {
    pass: 'The redirect to HTTPS is permanent',
    fail: 'The redirect to HTTPS is only temporary',
    why: 'A temporary redirect is requested again, unencrypted, on every visit; a permanent one is remembered by browsers and search engines.',
    fix: [
      'Answer http:// addresses with 301, or with 308 where the method must stay the same.',
      'nginx: return 301 https://$host$request_uri;',
      'Apache: Redirect permanent / https://example.org/ (without “permanent” it is a 302)',
      'IIS: redirectType="Permanent"',
    ].join('\n'),
    notApplicable: 'No server redirected from HTTP to HTTPS.',
  },
  spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],

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
