import { isLocal } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'plain-http',
  group: 'connection',
  severity: 'critical',
  needs: ['failure'],
  text: {
    pass: 'The page was loaded over an encrypted connection',
    fail: 'The page was loaded over HTTP',
    why: 'Anyone on the network between you and the server can read this page, change it, and see what you type into it.',
    fix: [
      'Serve the site over HTTPS and redirect every HTTP address to it.',
      'nginx: server { listen 80; server_name example.org; return 301 https://$host$request_uri; }',
      'Apache: Redirect permanent / https://example.org/',
      'Caddy: example.org { … } (certificate and redirect are automatic)',
      'IIS: add an https binding, then a URL Rewrite rule {HTTPS} = off → https://{HTTP_HOST}/{R:1}, permanent',
      'CDN: turn on “Always use HTTPS”, and HTTPS to the origin too',
      'Behind a proxy: redirect at the proxy, and send X-Forwarded-Proto so that the application builds https links',
    ].join('\n'),
    otherwise: {
      private: {
        why: 'Everyone on the same network can read and change this internal page, and see what you type into it.',
        fix: [
          'Give the internal tool a host name and a certificate, and serve it over HTTPS.',
          'A public name that resolves to the private address can have a free certificate through a DNS challenge.',
          'Otherwise run a certificate authority of your own and install it on the computers that use the tool.',
        ].join('\n'),
      },
    },
    notApplicable: 'The page failed to load.',
  },
  spec: [
    { name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' },
    { name: 'Secure Contexts', url: 'https://www.w3.org/TR/secure-contexts/' },
  ],

  applies: (address) => !isLocal(address) || 'The page is on this computer, so nothing is sent over a network.',

  judge({ address, failure }) {
    if (failure !== null) return { outcome: 'not-applicable' };
    if (address.scheme !== 'http') return { outcome: 'pass' };
    if (address.reach === 'public') return { outcome: 'fail', proof: [{ url: address.url }] };
    return {
      outcome: 'fail',
      severity: 'serious',
      wording: 'private',
      proof: [{ url: address.url }],
    };
  },
});
