import { describeRule } from './describe-rule.ts';
import { tls } from './samples/certificates.ts';
import rule from './weaker-subresource-tls.ts';

const page = (protocol: string, ...others: string[]) =>
  tls({ protocol, resources: others.map((other) => ({ host: 'cdn.example', protocol: other })) });

describeRule(rule, [
  ['the same version', page('TLSv1.3', 'TLSv1.3'), 'pass'],
  ['a newer version', page('TLSv1.2', 'TLSv1.3'), 'pass'],
  ['one older version', page('TLSv1.3', 'TLSv1.3', 'TLSv1.2'), 'fail minor'],
  ['a version that is not told', page('TLSv1.3', 'unknown'), 'pass'],
  ['no other host', page('TLSv1.3'), 'not-applicable'],
  ['hosts that were not read', tls({ protocol: 'TLSv1.3' }), 'unknown'],
  ['a page whose version is not told', tls({ resources: [{ host: 'cdn.example', protocol: 'TLSv1.2' }] }), 'unknown'],
  ['a page in clear', { address: { scheme: 'http' } }, 'not-applicable'],
]);
