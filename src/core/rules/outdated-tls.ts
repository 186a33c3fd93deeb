import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsVersionOf } from '../standards/tls-version.ts';

export default defineRule({
  id: 'outdated-tls',
  group: 'certificate',
  severity: 'serious',
  needs: ['tls'],
  text: {
    pass: 'The connection uses a current TLS version',
    fail: 'The connection uses an outdated TLS version',
    why: 'TLS 1.0 and 1.1 rely on broken algorithms, and browsers refuse them: for most people the page does not open.',
    fix: 'Offer TLS 1.2 and 1.3 only.\nnginx: ssl_protocols TLSv1.2 TLSv1.3;\nApache: SSLProtocol -all +TLSv1.2 +TLSv1.3',
  },
  spec: [{ name: 'RFC 8996', url: 'https://www.rfc-editor.org/rfc/rfc8996' }],

  applies: overHttps,

  judge({ tls: { protocol } }) {
    const version = tlsVersionOf(protocol);
    if (version === undefined) return { outcome: 'unknown', because: 'The browser does not report the TLS version.' };
    return version < 1.2 ? { outcome: 'fail', proof: [`${protocol}`] } : { outcome: 'pass' };
  },
});
