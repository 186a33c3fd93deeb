import { overHttps } from '../page-kind.ts';
import { contentRequests, fixRedirect, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'loaded-mixed-content',
  group: 'content',
  severity: 'critical',
  needs: ['insecureRequests'],
  text: {
    pass: 'The page loads no unencrypted content',
    fail: 'The page loads unencrypted content',
    why: 'These requests were sent unencrypted: others on the network can see them and change the responses.',
    fix: [
      'Load each URL over https://. If a host does not support HTTPS, host the file yourself.',
      'If the browser is set to allow insecure content on this site, undo that setting.',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'A redirect makes the page load content unencrypted',
        why: 'The page requests HTTPS, but the server redirects to HTTP: others on the network can see these requests and change the responses.',
        fix: fixRedirect,
      },
      local: {
        fail: 'The page makes unencrypted requests to the local network',
        why: 'The browser allows secure pages to make unencrypted requests to the local network: an attacker on that network can answer instead.',
        fix: 'Give the device a host name and a certificate, or have an HTTPS server fetch from it.',
      },
    },
  },
  spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],

  applies: overHttps,

  judge({ insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['loaded', 'local-network']);
    if (items.length === 0) return { outcome: 'pass' };
    const onNetwork = items.filter(({ outcome }) => outcome === 'loaded');
    if (onNetwork.length === 0) {
      return {
        outcome: 'fail',
        severity: 'serious',
        wording: 'local',
        proof,
        omitted,
      };
    }
    const blockable = onNetwork.some(({ category }) => category === 'blockable');
    const severity = blockable ? 'critical' : 'serious';
    return { outcome: 'fail', severity, ...redirectWording(onNetwork), proof, omitted };
  },
});
