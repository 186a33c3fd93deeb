import { notOverHttps, overNetwork } from '../page-kind.ts';
import { contentRequests, fixRedirect, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'upgraded-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],
  text: {
    pass: 'The browser upgraded no insecure requests',
    fail: 'The browser upgraded insecure requests',
    why: 'The page requests these over HTTP. They work only because this browser upgrades them; older browsers and other clients load them unencrypted.',
    fix: 'Change each URL to https:// at its source. A URL with its own port is upgraded with that port, which rarely works.',
    otherwise: {
      redirected: {
        fail: 'The browser upgraded requests that a redirect made insecure',
        why: 'The page requests HTTPS, but the server redirects to HTTP. This works only because this browser upgrades the redirect; others follow it.',
        fix: fixRedirect,
      },
    },
  },
  spec: [{ name: 'Mixed Content §4.1', url: 'https://www.w3.org/TR/mixed-content/#upgrade-algorithm' }],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['upgraded']);
    if (items.length > 0) return { outcome: 'fail', ...redirectWording(items), proof, omitted };
    return address.scheme === 'https' ? { outcome: 'pass' } : { outcome: 'not-applicable', because: notOverHttps };
  },
});
