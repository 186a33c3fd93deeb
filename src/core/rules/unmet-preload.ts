import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { year } from '../standards/year.ts';

export default defineRule({
  id: 'unmet-preload',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }, say) {
    const policy = hstsOf(headers);
    if (policy?.preload !== true) return { outcome: 'not-applicable' };
    const unmet = [
      ...(policy.maxAge < year ? [say('maxAge')] : []),
      ...(policy.includeSubDomains ? [] : [say('noSubDomains')]),
    ];
    if (unmet.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', because: unmet, proof: [{ text: policy.raw, url: address.url }] };
  },
});
