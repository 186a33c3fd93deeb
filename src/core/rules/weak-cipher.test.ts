import { describeRule } from './describe-rule.ts';
import { tls } from './samples/certificates.ts';
import rule from './weak-cipher.ts';

describeRule(rule, [
  ['TLS 1.3', tls({ cipher: 'TLS_AES_128_GCM_SHA256' }), 'pass'],
  ['forward secret and authenticated', tls({ cipher: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256' }), 'pass'],
  ['without forward secrecy', tls({ cipher: 'TLS_RSA_WITH_AES_128_GCM_SHA256' }), 'fail moderate'],
  ['without AEAD', tls({ cipher: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA' }), 'fail moderate'],
  ['3DES', tls({ cipher: 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA' }), 'fail serious'],
  ['RC4', tls({ cipher: 'TLS_ECDHE_RSA_WITH_RC4_128_SHA' }), 'fail serious'],
  ['no encryption', tls({ cipher: 'TLS_RSA_WITH_NULL_SHA' }), 'fail serious'],
  ['export', tls({ cipher: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5' }), 'fail serious'],
  ['a name that is none', tls({ cipher: 'unknown' }), 'unknown'],
  ['not told', tls({}), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
