import { isClear } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'dropped-secure-cookie',
  group: 'cookies',
  severity: 'serious',
  needs: ['cookies'],
  text: {
    pass: 'No Secure cookie is set over HTTP',
    fail: 'Browsers reject a Secure cookie that is set over HTTP',
    why: 'A cookie with the Secure attribute cannot be set over HTTP: browsers reject it, so anyone who signs in is sent back to the sign-in page.',
    fix: [
      'Serve the page that sets the cookie over HTTPS, and redirect http:// there before anything is set.',
      'Behind a proxy that terminates TLS: the visitor used HTTP here, so redirect at the proxy',
      'For tests without TLS: use localhost, where browsers accept such cookies, rather than a network address',
    ].join('\n'),
    notApplicable: 'No response over HTTP set a cookie.',
  },
  spec: [
    {
      name: 'Cookies: HTTP State Management Mechanism §5.7',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7',
    },
  ],

  judge({ address, cookies }) {
    const unencrypted = cookies.items.filter(({ url }) => isClear(url));
    if (unencrypted.length === 0) return { outcome: 'not-applicable' };
    const dropped = unencrypted.filter(({ secure }) => secure);
    if (dropped.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      // On the way to HTTPS there is another chance to set it.
      ...(address.scheme === 'https' ? { severity: 'minor' } : {}),
      proof: dropped.map(({ name, url }) => ({ text: name, url })),
      omitted: cookies.omitted,
    };
  },
});
