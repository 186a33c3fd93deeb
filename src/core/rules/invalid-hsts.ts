import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'invalid-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],
  text: {
    pass: 'The HSTS policy is well-formed',
    fail: 'The HSTS policy is malformed, so browsers ignore it',
    why: 'Browsers ignore the whole policy if it contains any mistake: the configuration looks as if the site were protected, but it is not.',
    fix: [
      'Send exactly: Strict-Transport-Security: max-age=31536000; includeSubDomains',
      'Separate directives with semicolons, write max-age in digits, use each directive once, and send the header from one place only.',
    ].join('\n'),
    notApplicable: 'The response has no HSTS policy.',
  },
  spec: [{ name: 'RFC 6797 §6.1', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-6.1' }],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy === undefined) return { outcome: 'not-applicable' };
    if (policy.valid) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      because: policy.problems.join(' '),
      proof: [{ text: policy.raw, url: address.url }],
    };
  },
});
