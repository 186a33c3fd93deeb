import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'missing-transparency',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],

  applies: overPublicHttps,

  judge({ certificate: { transparency, publicAuthority } }, say) {
    if (publicAuthority === false || transparency === 'not-applicable') {
      return { outcome: 'not-applicable' };
    }
    if (publicAuthority === undefined || transparency === undefined) {
      return {
        outcome: 'unknown',
        because: say('noTransparencyStatus'),
      };
    }
    if (transparency === 'compliant') return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: [transparency === 'too-few' ? say('tooFew') : say('sameLogs')],
    };
  },
});
