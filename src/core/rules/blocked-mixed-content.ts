import { overNetwork } from '../page-kind.ts';
import { causeWording, contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'blocked-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }, say) {
    const { items, ...found } = contentRequests(insecureRequests, ['blocked']);
    const { unseen } = insecureRequests;
    if (items.length > 0) return { outcome: 'fail', ...causeWording(items, address), ...found };
    if (address.scheme !== 'https') return { outcome: 'not-applicable', because: say('notOverHttps') };
    return { outcome: 'pass', ...(unseen === undefined ? {} : { because: say('unseen', { reason: say(unseen) }) }) };
  },
});
