import { isCrossed, portsAreCrossed } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'nonstandard-http-port',
  group: 'connection',
  severity: 'info',
  needs: ['hops'],
  text: {
    pass: 'HTTP is on its standard port',
    fail: 'HTTP is on a port other than 80',
    why: 'This port speaks HTTP, so the same address with https:// does not work: HTTPS, if available, is on another port.',
    fix: [
      'Put a server that speaks HTTPS in front of this port, and let only that server reach it.',
      'nginx: server { listen 443 ssl; … location / { proxy_pass http://127.0.0.1:8080; } }',
    ].join('\n'),
    notApplicable: 'This port is for HTTPS, which http-on-tls-port reports.',
  },
  spec: [{ name: 'RFC 9110 §4.2.1', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.1' }],

  applies: ({ scheme }) => scheme === 'http' || 'The page was not loaded over HTTP.',

  judge({ address, hops }) {
    if (tlsResponseOf(address, hops) !== undefined) return { outcome: 'not-applicable' };
    if (address.port === 80) return { outcome: 'pass' };
    if (isCrossed(address)) return { outcome: 'not-applicable', because: portsAreCrossed };
    return {
      outcome: 'fail',
      title: `HTTP is on port ${address.port} instead of 80`,
      ...(address.usually === undefined ? {} : { because: `Port ${address.port} is usually ${address.usually}.` }),
      proof: [{ text: `port ${address.port}`, url: address.url }],
    };
  },
});
