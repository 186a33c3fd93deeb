import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'repeated-hsts',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],
  text: {
    pass: 'HSTS is sent once',
    fail: 'HSTS is sent more than once',
    why: 'Browsers use only the first header, so a better policy after it has no effect; if a proxy joins them, all of them are invalid.',
    fix: [
      'Send the header from one place only: the server, the application or the CDN.',
      'nginx: proxy_hide_header Strict-Transport-Security; before its own add_header',
      'Apache: Header always set (not add, not append) Strict-Transport-Security …',
    ].join('\n'),
    notApplicable: 'The response has no HSTS policy.',
  },
  spec: [{ name: 'RFC 6797 §8.1', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-8.1' }],

  applies: overHttps,

  judge({ address, headers }) {
    const fields = fieldsNamed(headers, 'strict-transport-security');
    if (fields.length === 0) return { outcome: 'not-applicable' };
    if (fields.length === 1) return { outcome: 'pass' };
    return { outcome: 'fail', proof: fields.map((text) => ({ text, url: address.url })) };
  },
});
