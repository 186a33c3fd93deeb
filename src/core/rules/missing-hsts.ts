import { hostOf } from '../clear-hops.ts';
import { hstsOf } from '../header-fields.ts';
import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isIpAddress } from '../standards/ip-address.ts';

export default defineRule({
  id: 'missing-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers', 'hops'],
  text: {
    pass: 'The site has an HSTS policy',
    fail: 'The site has no HSTS policy',
    why: 'Without a valid HSTS policy, a typed address or an old link still begins with an unencrypted request, which can be intercepted.',
    fix: [
      'Send Strict-Transport-Security: max-age=31536000; includeSubDomains on every HTTPS response. Start with a small max-age.',
      'nginx: add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;',
      'Apache: Header always set Strict-Transport-Security "max-age=31536000; includeSubDomains"',
      'Caddy: header Strict-Transport-Security "max-age=31536000; includeSubDomains"',
      'IIS: <hsts enabled="true" max-age="31536000" includeSubDomains="true" /> on the site',
      'CDN: turn HSTS on in its TLS settings, and only there',
      'Behind a proxy: send it from the proxy that terminates TLS',
    ].join('\n'),
  },
  spec: [{ name: 'RFC 6797 §6.1', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-6.1' }],

  applies(address) {
    if (isIpAddress(address.host)) return 'Browsers accept no HSTS policy from an IP address.';
    return overPublicHttps(address);
  },

  judge({ address, headers, hops }) {
    const policy = hstsOf(headers);
    if (policy?.valid === true) return { outcome: 'pass' };
    // The browser itself went to HTTPS, so a policy for this host is known: a parent's, a preloaded or an earlier one.
    if (hops.some(({ kind, url }) => kind === 'hsts' && hostOf(url) === address.host)) {
      return { outcome: 'pass', because: `The browser already has a policy that covers ${address.host}.` };
    }
    // What is wrong with it has a rule of its own, and is one thing to fix.
    if (policy !== undefined) return { outcome: 'not-applicable', because: 'A policy is sent, but it is malformed.' };
    return { outcome: 'fail', proof: [{ text: 'no Strict-Transport-Security header', url: address.url }] };
  },
});
