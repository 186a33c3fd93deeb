import { notOverHttps, overNetwork } from '../page-kind.ts';
import { contentRequests, fixRedirect, redirectWording } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'blocked-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],
  text: {
    pass: 'The browser blocked no insecure content',
    fail: 'The browser blocked insecure content',
    why: 'Part of this page is missing: the page requests it over HTTP, and browsers refuse that on a secure page.',
    fix: [
      'Change each URL to https://. If a host does not support HTTPS, host the file yourself.',
      'For many URLs at once, send Content-Security-Policy: upgrade-insecure-requests while you change them.',
      'nginx: add_header Content-Security-Policy upgrade-insecure-requests always;',
      'Apache: Header always set Content-Security-Policy upgrade-insecure-requests',
      'Behind a proxy: check that the application knows it is served over HTTPS; otherwise it generates http:// links',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'The browser blocked content that a redirect made insecure',
        why: 'Part of this page is missing: the page requests HTTPS, but the server redirects to HTTP, and browsers refuse that on a secure page.',
        fix: fixRedirect,
      },
    },
  },
  spec: [{ name: 'Mixed Content §4.4', url: 'https://www.w3.org/TR/mixed-content/#should-block-fetch' }],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['blocked']);
    const { unseen } = insecureRequests;
    if (items.length > 0) return { outcome: 'fail', ...redirectWording(items), proof, omitted };
    if (address.scheme !== 'https') return { outcome: 'not-applicable', because: notOverHttps };
    return { outcome: 'pass', ...(unseen === undefined ? {} : { because: unseen }) };
  },
});
