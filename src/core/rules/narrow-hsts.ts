import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'narrow-hsts',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],
  text: {
    pass: 'HSTS also covers subdomains',
    fail: 'HSTS covers this host only',
    why: 'Subdomains can still be reached over HTTP, where an attacker on the network can set cookies that this site then receives.',
    fix: 'Add includeSubDomains once every subdomain works over HTTPS.',
  },
  spec: [{ name: 'RFC 6797 §14.4', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-14.4' }],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy?.valid !== true) return { outcome: 'not-applicable', because: 'The response has no valid HSTS policy.' };
    if (policy.maxAge === 0) return { outcome: 'not-applicable', because: 'The policy is disabled by max-age=0.' };
    if (policy.includeSubDomains) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: policy.raw, url: address.url }] };
  },
});
