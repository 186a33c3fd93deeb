import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { cipherSuiteOf } from '../standards/cipher-suite.ts';

export default defineRule({
  id: 'weak-cipher',
  group: 'certificate',
  severity: 'moderate',
  needs: ['tls'],
  text: {
    pass: 'The connection is encrypted with a modern cipher',
    fail: 'The connection is encrypted with an old cipher',
    why: 'Without forward secrecy, anyone who obtains the server’s key later can decrypt what was recorded today; old ciphers have known attacks.',
    fix: 'Offer TLS 1.3, and for TLS 1.2 only ECDHE with AES-GCM or ChaCha20.\nnginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;\nApache: SSLCipherSuite ECDHE+AESGCM:ECDHE+CHACHA20',
  },
  spec: [{ name: 'RFC 9325 §4', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4' }],

  applies: overHttps,

  judge({ tls: { cipher } }) {
    const suite = cipherSuiteOf(cipher);
    if (suite === undefined) return { outcome: 'unknown', because: 'The browser does not report the cipher.' };
    const { forwardSecrecy, authenticated, broken } = suite;
    if (forwardSecrecy && authenticated && broken === undefined) return { outcome: 'pass' };
    return { outcome: 'fail', severity: broken === undefined ? 'moderate' : 'serious', proof: [`${cipher}`] };
  },
});
