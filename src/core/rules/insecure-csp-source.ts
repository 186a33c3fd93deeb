import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { insecureSourcesOf } from '../standards/csp.ts';

export default defineRule({
  id: 'insecure-csp-source',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],

  applies: overHttps,

  judge({ headers }) {
    const fields = fieldsNamed(headers, 'content-security-policy');
    if (fields.length === 0) return { outcome: 'not-applicable' };
    const sources = fields.flatMap(insecureSourcesOf);
    if (sources.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: sources.map(({ directive, source }) => ({ text: `${directive} ${source}` })) };
  },
});
