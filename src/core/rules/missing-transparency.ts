import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'missing-transparency',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],
  text: {
    pass: 'The certificate is publicly logged',
    fail: 'The certificate is not logged as browsers require',
    why: 'Public logs let a site discover certificates that others obtained for its name; browsers reject certificates that are not logged.',
    fix: 'Get a new certificate: public authorities log the certificates they issue and embed the timestamps.',
    notApplicable: 'Browsers require this of public authorities only.',
  },
  spec: [{ name: 'RFC 6962', url: 'https://www.rfc-editor.org/rfc/rfc6962' }],

  applies: overPublicHttps,

  judge({ certificate: { transparency, publicAuthority } }) {
    if (publicAuthority === false || transparency === 'not-applicable') {
      return { outcome: 'not-applicable' };
    }
    if (publicAuthority === undefined || transparency === undefined) {
      return {
        outcome: 'unknown',
        because: 'The browser does not report the certificate’s Certificate Transparency status.',
      };
    }
    if (transparency === 'compliant') return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: [transparency === 'too-few' ? 'Too few timestamps' : 'The timestamps are not from different logs'],
    };
  },
});
