import { overNetwork } from '../page-kind.ts';
import { contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'policy-upgraded-content',
  group: 'content',
  severity: 'info',
  needs: ['insecureRequests'],

  applies: overNetwork,

  judge({ address, insecureRequests }) {
    const { items, ...found } = contentRequests(insecureRequests, ['upgraded-by-policy']);
    if (items.length === 0) return { outcome: 'pass' };
    if (!items.some(({ failed }) => failed)) return { outcome: 'fail', ...found };
    const wording: 'unencrypted' | 'broken' = address.scheme === 'http' ? 'unencrypted' : 'broken';
    return { outcome: 'fail', severity: 'serious', wording, ...found };
  },
});
