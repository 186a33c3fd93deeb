import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-cross-site-cookie',
  group: 'cookies',
  severity: 'moderate',
  needs: ['cookies'],
  text: {
    pass: 'Cross-site cookies have the Secure attribute',
    fail: 'A cross-site cookie lacks the Secure attribute',
    why: 'Browsers reject SameSite=None without Secure, so anything that relies on the cookie fails when other sites embed this one.',
    fix: 'Use SameSite=None; Secure. If no other site embeds this one, use SameSite=Lax instead.',
    notApplicable: 'No cookie has SameSite=None.',
  },
  spec: [
    {
      name: 'Cookies: HTTP State Management Mechanism §5.6',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
    },
  ],

  judge({ cookies }) {
    const crossSite = cookies.items.filter(({ sameSite }) => sameSite === 'none');
    if (crossSite.length === 0) return { outcome: 'not-applicable' };
    const insecure = crossSite.filter(({ secure }) => !secure);
    if (insecure.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: insecure.map(({ name, url }) => ({ text: name, url })), omitted: cookies.omitted };
  },
});
