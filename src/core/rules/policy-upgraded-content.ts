import { overNetwork } from '../page-kind.ts';
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
    otherwise: {
      broken: {
        fail: 'The page’s policy breaks part of the page',
        why: 'upgrade-insecure-requests makes the browser ask for these over HTTPS, where they did not load: that part of the page is missing.',
        fix: 'Give the hosts that are named here HTTPS, or load these from one that has it.',
      },
      unencrypted: {
        fail: 'The page’s own policy breaks it over HTTP',
        why: 'The page came over HTTP, but its policy upgrade-insecure-requests makes the browser ask for its parts over HTTPS, where they did not load.',
        fix: [
          'Serve the page over HTTPS. Until then, leave upgrade-insecure-requests out of its policy.',
          'Helmet (Node): contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }',
          'Behind a proxy: send the policy only where the proxy ends TLS',
        ].join('\n'),
      },
    },
  },
  spec: [{ name: 'Upgrade Insecure Requests', url: 'https://www.w3.org/TR/upgrade-insecure-requests/' }],

  applies: overNetwork,

  judge({ address, insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['upgraded-by-policy']);
    if (items.length === 0) return { outcome: 'pass' };
    if (!items.some(({ failed }) => failed)) return { outcome: 'fail', proof, omitted };
    const wording = address.scheme === 'http' ? 'unencrypted' : 'broken';
    return { outcome: 'fail', severity: 'serious', wording, proof, omitted };
  },
});
