import { overNetwork } from '../page-kind.ts';
import { contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'policy-upgraded-content',
  group: 'content',
  severity: 'info',
  needs: ['insecureRequests'],
  text: {
    pass: 'The page’s policy upgrades no insecure requests',
    fail: 'The page’s policy upgrades insecure requests',
    why: 'upgrade-insecure-requests upgrades these requests before they are sent. That is safe, but still worth cleaning up. Whether each one then loaded is known only where an element failed.',
    fix: 'Change the URLs to https:// at their source, so that they also work in feeds, e-mails and clients without the policy.',
    otherwise: {
      broken: {
        fail: 'The page’s policy breaks part of the page',
        why: 'upgrade-insecure-requests makes the browser request these over HTTPS, where they did not load: that part of the page is missing.',
        fix: 'Set up HTTPS on the hosts listed here, or load these from a host that supports it.',
      },
      unencrypted: {
        fail: 'The page’s own policy breaks it over HTTP',
        why: 'The page was loaded over HTTP, but its policy upgrade-insecure-requests makes the browser request its content over HTTPS, where it did not load.',
        fix: [
          'Serve the page over HTTPS. Until then, leave upgrade-insecure-requests out of its policy.',
          'Helmet (Node): contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }',
          'Behind a proxy: send the policy only where the proxy terminates TLS',
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
