import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'available-upgrade',
  group: 'upgrade',
  severity: 'serious',
  needs: ['upgrade'],
  text: {
    pass: 'No working HTTPS version is left unused',
    fail: 'This site works over HTTPS, but the page loaded over HTTP',
    why: 'An encrypted version exists, but neither the link nor the site led to it.',
    fix: [
      'Switch to HTTPS with the button, or type https:// before the address.',
      'Site owners: redirect every http:// address to https:// with a 301.',
    ].join('\n'),
    notApplicable: 'HTTPS was not checked for this page.',
  },
  spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],

  applies: overPlainHttp,

  judge({ upgrade: { state, target } }) {
    if (state === 'not-tried') return { outcome: 'not-applicable' };
    return state === 'available' ? { outcome: 'fail', proof: [{ url: target }] } : { outcome: 'pass' };
  },
});
