import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'weak-certificate-signature',
  group: 'certificate',
  severity: 'serious',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate: { chainSignatures, signatureAlgorithm, isSelfIssued } }, say) {
    const signatures = chainSignatures ?? (signatureAlgorithm === undefined ? [] : [signatureAlgorithm]);
    // A root is trusted for itself and not for its signature (RFC 5280 §6.1), and a chain of one has nothing else.
    if (isSelfIssued && signatures.length <= 1) {
      return { outcome: 'not-applicable' };
    }
    const weak = signatures.filter((signature) => /^(SHA-1|MD\d) /.test(signature));
    if (weak.length > 0) return { outcome: 'fail', proof: weak };
    return signatures.length > 0 && signatures.every((signature) => /^(SHA-|Ed)\d/.test(signature))
      ? { outcome: 'pass' }
      : { outcome: 'unknown', because: say('unknownAlgorithm') };
  },
});
