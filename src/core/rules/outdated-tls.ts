import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsVersionOf } from '../standards/tls-version.ts';

export default defineRule({
  id: 'outdated-tls',
  group: 'certificate',
  severity: 'serious',
  needs: ['tls'],

  applies: overHttps,

  judge({ tls: { protocol } }, say) {
    const version = tlsVersionOf(protocol);
    if (version === undefined) return { outcome: 'unknown', because: say('noTlsVersion') };
    return version < 1.2 ? { outcome: 'fail', proof: [`${protocol}`] } : { outcome: 'pass' };
  },
});
