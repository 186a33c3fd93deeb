import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { referrerPolicyOf } from '../standards/referrer-policy.ts';

export default defineRule({
  id: 'leaking-referrer',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],
  text: {
    pass: 'Full URLs are not sent to HTTP sites as referrer',
    fail: 'Full URLs are sent to HTTP sites as referrer',
    why: 'With unsafe-url, links and requests to HTTP sites carry the full URL of this page, which others on the network can read.',
    fix: 'Send Referrer-Policy: strict-origin-when-cross-origin, or omit the header: that is the default in browsers.',
  },
  spec: [{ name: 'Referrer Policy §3.8', url: 'https://www.w3.org/TR/referrer-policy/#referrer-policy-unsafe-url' }],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = referrerPolicyOf(fieldsNamed(headers, 'referrer-policy'));
    if (policy !== 'unsafe-url') return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: 'Referrer-Policy: unsafe-url', url: address.url }] };
  },
});
