import { overHttps } from '../page-kind.ts';
import { contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'policy-upgraded-content',
  group: 'content',
  severity: 'info',
  needs: ['insecureRequests'],
  text: {
    pass: 'The page’s policy had to upgrade nothing',
    fail: 'The page’s policy upgrades insecure addresses',
    why: 'upgrade-insecure-requests rewrites these addresses before they go out. That is safe, and worth cleaning up all the same. Whether each then came shows only where an element failed.',
    fix: 'Change the addresses to https:// at their source, so that they also work in feeds, mails and programs without the policy.',
  },
  spec: [{ name: 'Upgrade Insecure Requests', url: 'https://www.w3.org/TR/upgrade-insecure-requests/' }],

  applies: overHttps,

  judge({ insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['upgraded-by-policy']);
    return items.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof, omitted };
  },
});
