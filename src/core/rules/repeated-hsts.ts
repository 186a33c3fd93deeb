import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'repeated-hsts',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }) {
    const fields = fieldsNamed(headers, 'strict-transport-security');
    if (fields.length === 0) return { outcome: 'not-applicable' };
    if (fields.length === 1) return { outcome: 'pass' };
    return { outcome: 'fail', proof: fields.map((text) => ({ text, url: address.url })) };
  },
});
