import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-cross-site-cookie',
  group: 'cookies',
  severity: 'moderate',
  needs: ['cookies'],

  judge({ cookies }) {
    const crossSite = cookies.items.filter(({ sameSite }) => sameSite === 'none');
    if (crossSite.length === 0) return { outcome: 'not-applicable' };
    const insecure = crossSite.filter(({ secure }) => !secure);
    if (insecure.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: insecure.map(({ name, url }) => ({ text: name, url })), omitted: cookies.omitted };
  },
});
