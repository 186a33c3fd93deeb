import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './ignored-hsts.ts';

describeRule(rule, [
  ['over HTTPS', {}, 'pass'],
  ['over plain HTTP', { address: addressOf('http://site.example/') }, 'fail info'],
  ['from an IP address', { address: addressOf('https://192.0.2.5/') }, 'fail info'],
  ['from an IPv6 address', { address: addressOf('https://[2001:db8::1]/') }, 'fail info'],
  ['not sent', { address: addressOf('http://site.example/'), headers: [] }, 'not-applicable'],
  ['on this computer', { address: addressOf('http://localhost/') }, 'not-applicable'],
]);
