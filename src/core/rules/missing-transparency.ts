import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'missing-transparency',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],
  text: {
    pass: 'The certificate is publicly logged',
    fail: 'The certificate is not logged as browsers want it',
    why: 'Public logs let a site find out about certificates that others got for its name; browsers refuse ones that are not logged.',
    fix: 'Get a new certificate: public authorities log what they issue and put the timestamps into it.',
    notApplicable: 'The browser asks this of public authorities only.',
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
        because: 'The browser does not tell what it thinks of the certificate’s timestamps.',
      };
    }
    if (transparency === 'compliant') return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: [transparency === 'too-few' ? 'Too few timestamps' : 'The timestamps are not of different logs'],
    };
  },
});
