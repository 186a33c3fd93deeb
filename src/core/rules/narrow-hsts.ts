import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'narrow-hsts',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }, say) {
    const policy = hstsOf(headers);
    if (policy?.valid !== true) return { outcome: 'not-applicable', because: say('noValidPolicy') };
    if (policy.maxAge === 0) return { outcome: 'not-applicable', because: say('policyDisabled') };
    if (policy.includeSubDomains) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: policy.raw, url: address.url }] };
  },
});
