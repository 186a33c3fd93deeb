import { isLocal } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'plain-http',
  group: 'connection',
  severity: 'critical',
  needs: ['failure'],

  applies: (address, say) => !isLocal(address) || say('local'),

  judge({ address, failure }) {
    if (failure !== null) return { outcome: 'not-applicable' };
    if (address.scheme !== 'http') return { outcome: 'pass' };
    if (address.reach === 'public') return { outcome: 'fail', proof: [{ url: address.url }] };
    return {
      outcome: 'fail',
      severity: 'serious',
      wording: 'private',
      proof: [{ url: address.url }],
    };
  },
});
