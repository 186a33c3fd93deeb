import { isCrossed, overHttps, portsAreCrossed } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'nonstandard-https-port',
  group: 'connection',
  severity: 'minor',
  needs: [],
  text: {
    pass: 'HTTPS is on its standard port',
    fail: 'HTTPS is on a port other than 443',
    why: 'Some networks block other ports. HSTS and cookies ignore the port, so all services on this host share them.',
    fix: [
      'Serve public pages on port 443, and give each service its own host name.',
      'Behind a proxy: let the proxy listen on 443 and forward to the other port',
    ].join('\n'),
  },
  spec: [{ name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' }],

  applies: overHttps,

  judge({ address }) {
    if (address.port === 443) return { outcome: 'pass' };
    if (isCrossed(address)) return { outcome: 'not-applicable', because: portsAreCrossed };
    return {
      outcome: 'fail',
      severity: address.reach === 'public' ? 'minor' : 'info',
      title: `HTTPS is on port ${address.port} instead of 443`,
      ...(address.usually === undefined ? {} : { because: `Port ${address.port} is usually ${address.usually}.` }),
      proof: [{ text: `port ${address.port}`, url: address.url }],
    };
  },
});
