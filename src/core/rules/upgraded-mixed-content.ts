import { overNetwork } from '../page-kind.ts';
import { causeWording, contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'upgraded-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }, say) {
    const { items, ...found } = contentRequests(insecureRequests, ['upgraded']);
    if (items.length > 0) {
      const wording = items.every(({ failed }) => failed)
        ? ({ wording: 'broken' } as const)
        : causeWording(items, address);
      return { outcome: 'fail', ...wording, ...found };
    }
    return address.scheme === 'https'
      ? { outcome: 'pass' }
      : { outcome: 'not-applicable', because: say('notOverHttps') };
  },
});
