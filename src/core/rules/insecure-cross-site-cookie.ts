import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-cross-site-cookie',
  group: 'cookies',
  severity: 'moderate',
  needs: ['cookies'],
  text: {
    pass: 'Cross-site cookies are kept to HTTPS',
    fail: 'A cross-site cookie is not kept to HTTPS',
    why: 'Browsers refuse SameSite=None without Secure, so what depends on the cookie fails when other sites embed this one.',
    fix: 'Write SameSite=None; Secure. If no other site embeds this one, write SameSite=Lax instead.',
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
