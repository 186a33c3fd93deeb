import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'weak-certificate-key',
  group: 'certificate',
  severity: 'serious',
  needs: ['certificate'],
  text: {
    pass: 'The certificate’s key is long enough',
    fail: 'The certificate’s key is too short',
    why: 'A short key can be computed by attackers, who can then impersonate this site without any warning.',
    fix: 'Get a certificate for a new key: EC P-256, or RSA of 2048 bits or more.\nOpenSSL: openssl ecparam -name prime256v1 -genkey -out site.key',
  },
  spec: [
    {
      name: 'CA/Browser Forum, §6.1.5',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],

  applies: overHttps,

  judge({ certificate: { keyAlgorithm = '', keyBits, curve } }) {
    if (/^Ed\d+$/.test(keyAlgorithm)) return { outcome: 'pass' };
    const least = leastBits[keyAlgorithm];
    if (least === undefined || keyBits === undefined) {
      return { outcome: 'unknown', because: 'The size of the certificate’s key is not known.' };
    }
    if (keyBits >= least) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [`${keyAlgorithm} ${curve ?? ''}, ${keyBits} bits`.replace(' ,', ',')] };
  },
});

const leastBits: Readonly<Record<string, number>> = { RSA: 2048, EC: 256 };
