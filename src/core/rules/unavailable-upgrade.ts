import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unavailable-upgrade',
  group: 'upgrade',
  severity: 'info',
  needs: ['upgrade'],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }) {
    if (state === 'not-tried') return { outcome: 'not-applicable' };
    if (state === 'available') return { outcome: 'pass' };
    return { outcome: 'fail', wording: state, proof: [{ text: state, url: target }] };
  },
});
