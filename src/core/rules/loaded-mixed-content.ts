import { overHttps } from '../page-kind.ts';
import { contentRequests, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'loaded-mixed-content',
  group: 'content',
  severity: 'critical',
  needs: ['insecureRequests'],

  applies: overHttps,

  judge({ insecureRequests }) {
    const { items, ...found } = contentRequests(insecureRequests, ['loaded', 'local-network']);
    if (items.length === 0) return { outcome: 'pass' };
    const onNetwork = items.filter(({ outcome }) => outcome === 'loaded');
    if (onNetwork.length === 0) {
      return {
        outcome: 'fail',
        severity: 'serious',
        wording: 'local',
        ...found,
      };
    }
    const blockable = onNetwork.some(({ category }) => category === 'blockable');
    const severity = blockable ? 'critical' : 'serious';
    return { outcome: 'fail', severity, ...redirectWording(onNetwork), ...found };
  },
});
