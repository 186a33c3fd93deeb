import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'available-upgrade',
  group: 'upgrade',
  severity: 'serious',
  needs: ['upgrade'],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }) {
    if (state === 'not-tried') return { outcome: 'not-applicable' };
    return state === 'available' ? { outcome: 'fail', proof: [{ url: target }] } : { outcome: 'pass' };
  },
});
