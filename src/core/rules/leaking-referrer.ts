import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { referrerPolicyOf } from '../standards/referrer-policy.ts';

export default defineRule({
  id: 'leaking-referrer',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = referrerPolicyOf(fieldsNamed(headers, 'referrer-policy'));
    if (policy !== 'unsafe-url') return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: 'Referrer-Policy: unsafe-url', url: address.url }] };
  },
});
