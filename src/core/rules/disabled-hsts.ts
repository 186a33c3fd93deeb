import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'disabled-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy?.valid !== true) return { outcome: 'not-applicable' };
    if (policy.maxAge > 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: policy.raw, url: address.url }] };
  },
});
