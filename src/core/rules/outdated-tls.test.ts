import { describeRule } from './describe-rule.ts';
import rule from './outdated-tls.ts';
import { tls } from './samples/certificates.ts';

describeRule(rule, [
  ['TLS 1.3', tls({ protocol: 'TLSv1.3' }), 'pass'],
  ['TLS 1.2', tls({ protocol: 'TLSv1.2' }), 'pass'],
  ['TLS 1.1', tls({ protocol: 'TLSv1.1' }), 'fail serious'],
  ['TLS 1.0', tls({ protocol: 'TLSv1' }), 'fail serious'],
  ['SSL 3', tls({ protocol: 'SSLv3' }), 'fail serious'],
  ['one that the browser does not know', tls({ protocol: 'unknown' }), 'unknown'],
  ['not told', tls({}), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
