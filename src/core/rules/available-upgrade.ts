import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'available-upgrade',
  group: 'upgrade',
  severity: 'serious',
  needs: ['upgrade'],
  spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }) {
    if (state === 'not-tried') return { outcome: 'not-applicable' };
    return state === 'available' ? { outcome: 'fail', proof: [{ url: target }] } : { outcome: 'pass' };
  },
});
