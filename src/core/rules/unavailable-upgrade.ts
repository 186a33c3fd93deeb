import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unavailable-upgrade',
  group: 'upgrade',
  severity: 'info',
  needs: ['upgrade'],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }, say) {
    if (state === 'not-tried') return { outcome: 'unknown', because: say('httpsNotChecked') };
    if (state === 'available') return { outcome: 'pass' };
    return { outcome: 'fail', wording: state, proof: [{ url: target }] };
  },
});
