import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

/** Why the rule has nothing to say until a person asks. */
export const notAsked = 'Whether http:// redirects was not checked.';

export default defineRule({
  id: 'unredirected-http',
  group: 'redirects',
  severity: 'moderate',
  needs: ['looks'],
  text: {
    pass: 'HTTP serves no page of its own',
    fail: 'HTTP serves a page instead of a redirect',
    why: 'Anyone who types the address without https://, or follows an old link, stays on unencrypted HTTP, although the site supports HTTPS.',
    fix: [
      'Answer every http:// address with a 301 to the same address under https://.',
      'nginx: server { listen 80; return 301 https://$host$request_uri; }',
      'Apache: Redirect permanent / https://example.org/',
      'Caddy: does this automatically for every host it serves',
    ].join('\n'),
  },
  spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],

  applies(address) {
    const isPublic = overPublicHttps(address);
    if (isPublic !== true) return isPublic;
    return address.defaultPort || 'HTTPS is not on its standard port.';
  },

  judge({ looks }) {
    const look = looks.find(({ url }) => url.startsWith('http:'));
    if (look === undefined) return { outcome: 'not-applicable', because: notAsked };
    if (look.state === 'answered') return { outcome: 'fail', proof: [{ url: look.url }] };
    const because =
      look.state === 'redirected'
        ? 'It redirects, unless the browser itself switched to HTTPS.'
        : 'Nothing answers over HTTP.';
    return { outcome: 'pass', because };
  },
});
