import { overHttps } from '../page-kind.ts';
import { contentRequests, fixRedirect, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'loaded-mixed-content',
  group: 'content',
  severity: 'critical',
  needs: ['insecureRequests'],
  text: {
    pass: 'Nothing on the page was loaded in clear',
    fail: 'The page loads content in clear',
    why: 'These requests really went out without encryption: others on the network can see them and change what comes back.',
    fix: [
      'Load each address over https://. If a host has no HTTPS, serve the file yourself.',
      'If the browser is set to allow insecure content on this site, take that setting back.',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'A redirect makes the page load content unencrypted',
        why: 'The page asks over HTTPS, and the server redirects to HTTP: others on the network can see these requests and change what comes back.',
        fix: fixRedirect,
      },
      local: {
        fail: 'The page loads from the local network in clear',
        why: 'The browser lets secure pages ask devices on the local network in clear: whoever is on that network can answer instead.',
        fix: 'Give the device a name and a certificate, or have a secure server fetch from it.',
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
