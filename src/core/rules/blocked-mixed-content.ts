import { notOverHttps, overNetwork } from '../page-kind.ts';
import { contentRequests } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'blocked-mixed-content',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests'],
  text: {
    pass: 'The browser blocked nothing as insecure',
    fail: 'The browser blocked insecure content',
    why: 'Part of this page is missing: the page asks for it in clear, and browsers refuse that on a secure page.',
    fix: [
      'Change each address to https://. If a host has no HTTPS, serve the file yourself.',
      'For many addresses at once, send Content-Security-Policy: upgrade-insecure-requests while you change them.',
      'nginx: add_header Content-Security-Policy upgrade-insecure-requests always;',
      'Apache: Header always set Content-Security-Policy upgrade-insecure-requests',
      'Behind a proxy: check that the application knows it is reached over https; else it writes http:// links by itself',
    ].join('\n'),
  },
  spec: [{ name: 'Mixed Content §4.4', url: 'https://www.w3.org/TR/mixed-content/#should-block-fetch' }],

  // Secure frames of an HTTP page are held to the same rules.
  applies: overNetwork,

  judge({ address, insecureRequests }) {
    const { items, proof, omitted } = contentRequests(insecureRequests, ['blocked']);
    if (items.length > 0) return { outcome: 'fail', proof, omitted };
    return address.scheme === 'https' ? { outcome: 'pass' } : { outcome: 'not-applicable', because: notOverHttps };
  },
});
