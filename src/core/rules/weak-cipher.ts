import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { cipherSuiteOf } from '../standards/cipher-suite.ts';

export default defineRule({
  id: 'weak-cipher',
  group: 'certificate',
  severity: 'moderate',
  needs: ['tls'],

  applies: overHttps,

  judge({ tls: { cipher } }, say) {
    const suite = cipherSuiteOf(cipher);
    if (suite === undefined) return { outcome: 'unknown', because: say('noCipher') };
    const { forwardSecrecy, authenticated, broken } = suite;
    if (forwardSecrecy && authenticated && broken === undefined) return { outcome: 'pass' };
    return { outcome: 'fail', severity: broken === undefined ? 'moderate' : 'serious', proof: [`${cipher}`] };
  },
});
