import { notOverHttps, overNetwork } from '../page-kind.ts';
import { contentRequests, fixRedirect, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'upgraded-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],
  text: {
    pass: 'The browser had to repair nothing',
    fail: 'The browser had to rewrite insecure addresses',
    why: 'The page asks for these in clear. They work only because this browser rewrites them; older ones and other programs load them in clear.',
    fix: 'Change each address to https:// at its source. An address with its own port is rewritten with that port, which rarely works.',
    otherwise: {
      redirected: {
        fail: 'The browser upgraded what a redirect made insecure',
        why: 'The page asks over HTTPS, and the server redirects to HTTP. It works only because this browser upgrades the redirect; others follow it.',
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
