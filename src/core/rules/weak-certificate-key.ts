import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'weak-certificate-key',
  group: 'certificate',
  severity: 'serious',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate: { keyAlgorithm = '', keyBits, curve } }, say) {
    if (/^Ed\d+$/.test(keyAlgorithm)) return { outcome: 'pass' };
    const least = leastBits[keyAlgorithm];
    if (least === undefined || keyBits === undefined) {
      return { outcome: 'unknown', because: say('unknownSize') };
    }
    if (keyBits >= least) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [say('key', { key: `${keyAlgorithm} ${curve ?? ''}`.trim(), bits: keyBits })] };
  },
});

const leastBits: Readonly<Record<string, number>> = { RSA: 2048, EC: 256 };
