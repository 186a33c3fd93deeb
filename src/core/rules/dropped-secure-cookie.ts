import { isClear } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'dropped-secure-cookie',
  group: 'cookies',
  severity: 'serious',
  needs: ['cookies'],

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
