import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isPostQuantum } from '../standards/key-exchange.ts';
import { tlsVersionOf } from '../standards/tls-version.ts';

export default defineRule({
  id: 'classical-key-exchange',
  group: 'certificate',
  severity: 'info',
  needs: ['tls'],

  applies: overPublicHttps,

  judge({ tls: { protocol, keyExchange } }, say) {
    const version = tlsVersionOf(protocol);
    // Before TLS 1.3 there is none of the other kind, and not every exchange has a name.
    if (version !== undefined && version < 1.3) return { outcome: 'fail', proof: [keyExchange ?? `${protocol}`] };
    if (keyExchange === undefined || unnamed.test(keyExchange)) {
      return { outcome: 'unknown', because: say('noKeyExchange') };
    }
    return isPostQuantum(keyExchange) ? { outcome: 'pass' } : { outcome: 'fail', proof: [keyExchange] };
  },
});

/** What Firefox calls an exchange that it has no name for. */
const unnamed = /^(unknown|custom|none)/;
