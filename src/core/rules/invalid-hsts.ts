import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'invalid-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy === undefined) return { outcome: 'not-applicable' };
    if (policy.valid) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      because: policy.problems,
      proof: [{ text: policy.raw, url: address.url }],
    };
  },
});
