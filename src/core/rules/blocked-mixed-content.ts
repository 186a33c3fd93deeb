import { overNetwork } from '../page-kind.ts';
import { hostOf } from '../parse-url.ts';
import { contentRequests, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'blocked-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }, say) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['blocked']);
    const { unseen } = insecureRequests;
    if (items.length > 0) {
      const isOwn = items.every(
        ({ url, redirectedFrom }) => redirectedFrom === undefined && hostOf(url) === address.host,
      );
      return { outcome: 'fail', ...(isOwn ? { wording: 'own' } : redirectWording(items)), proof, omitted };
    }
    if (address.scheme !== 'https') return { outcome: 'not-applicable', because: say('notOverHttps') };
    return { outcome: 'pass', ...(unseen === undefined ? {} : { because: say('unseen', { reason: say(unseen) }) }) };
  },
});
