import { isCrossed } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'crossed-port',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],
  text: {
    pass: 'Scheme and port match',
    fail: 'Scheme and port do not match',
    why: 'Port 443 is for HTTPS and port 80 for HTTP. If they are swapped, the site fails for anyone who types its address without a port.',
    fix: [
      'Serve HTTPS on 443 and the redirect to it on 80.',
      'nginx: listen 443 ssl; (without “ssl” the port speaks HTTP)',
      'Apache: <VirtualHost *:443> SSLEngine on',
      'Behind a proxy: map 443 to the backend’s TLS port and 80 to the redirect, not the other way round',
    ].join('\n'),
    notApplicable: 'This port speaks TLS, which http-on-tls-port reports.',
  },
  spec: [{ name: 'RFC 9110 §4.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2' }],

  applies: ({ scheme }) => scheme === 'http' || scheme === 'https' || 'The address has no port.',

  judge({ address, hops }) {
    if (tlsResponseOf(address, hops) !== undefined) return { outcome: 'not-applicable' };
    if (!isCrossed(address)) return { outcome: 'pass' };
    const { scheme, port, url } = address;
    return {
      outcome: 'fail',
      title:
        scheme === 'http' ? 'HTTP is served on port 443, the HTTPS port' : 'HTTPS is served on port 80, the HTTP port',
      proof: [{ text: `${scheme} on port ${port}`, url }],
    };
  },
});
