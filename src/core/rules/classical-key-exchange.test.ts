import rule from './classical-key-exchange.ts';
import { describeRule } from './describe-rule.ts';
import { tls } from './samples/certificates.ts';

const modern = { protocol: 'TLSv1.3' };

describeRule(rule, [
  ['the hybrid, as Chromium and IANA call it', tls({ ...modern, keyExchange: 'X25519MLKEM768' }), 'pass'],
  ['the same in Firefox', tls({ ...modern, keyExchange: 'mlkem768x25519' }), 'pass'],
  ['the hybrid with a curve of NIST', tls({ ...modern, keyExchange: 'SecP256r1MLKEM768' }), 'pass'],
  ['the draft that came before', tls({ ...modern, keyExchange: 'X25519Kyber768Draft00' }), 'pass'],
  ['X25519', tls({ ...modern, keyExchange: 'x25519' }), 'fail info'],
  ['P-256', tls({ ...modern, keyExchange: 'P256' }), 'fail info'],
  ['TLS 1.2', tls({ protocol: 'TLSv1.2', keyExchange: 'x25519' }), 'fail info'],
  ['TLS 1.2 without a name for it', tls({ protocol: 'TLSv1.2' }), 'fail info'],
  ['TLS 1.3 without a name for it', tls(modern), 'unknown'],
  ['a name that says nothing', tls({ ...modern, keyExchange: 'unknown group' }), 'unknown'],
  ['nothing', tls({}), 'unknown'],
  ['a private site', { address: { reach: 'private' } }, 'not-applicable'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
