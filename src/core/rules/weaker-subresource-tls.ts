import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsVersionOf } from '../standards/tls-version.ts';

export default defineRule({
  id: 'weaker-subresource-tls',
  group: 'certificate',
  severity: 'minor',
  needs: ['tls', 'connections'],

  applies: overHttps,

  judge({ tls: { protocol }, connections }, say) {
    const version = tlsVersionOf(protocol);
    if (version === undefined) return { outcome: 'unknown', because: say('noTlsVersion') };
    if (connections.length === 0) return { outcome: 'not-applicable' };
    const weaker = connections.filter((host) => (tlsVersionOf(host.protocol) ?? version) < version);
    if (weaker.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: weaker.map(({ host, protocol: older }) => `${host}: ${older}`) };
  },
});
