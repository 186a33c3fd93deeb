import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'available-upgrade',
  group: 'upgrade',
  severity: 'serious',
  needs: ['upgrade'],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }, say) {
    if (state === 'not-tried') return { outcome: 'unknown', because: say('httpsNotChecked') };
    return state === 'available' ? { outcome: 'fail', proof: [{ url: target }] } : { outcome: 'pass' };
  },
});
