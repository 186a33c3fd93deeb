import { describeRule } from './describe-rule.ts';
import { tls } from './samples/certificates.ts';
import rule from './weaker-subresource-tls.ts';

const connections = (...protocols: string[]) => ({
  connections: protocols.map((protocol) => ({ host: 'cdn.example', protocol })),
});
const page = (protocol: string, ...others: string[]) => ({ ...tls({ protocol }), ...connections(...others) });

describeRule(rule, [
  ['the same version', page('TLSv1.3', 'TLSv1.3'), 'pass'],
  ['a newer version', page('TLSv1.2', 'TLSv1.3'), 'pass'],
  ['one older version', page('TLSv1.3', 'TLSv1.3', 'TLSv1.2'), 'fail minor'],
  ['a version that is not told', page('TLSv1.3', 'unknown'), 'pass'],
  ['no other host', page('TLSv1.3'), 'not-applicable'],
  ['a page whose version is not told', { ...tls({}), ...connections('TLSv1.2') }, 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
