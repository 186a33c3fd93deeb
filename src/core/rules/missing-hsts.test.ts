import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './missing-hsts.ts';
import { hsts } from './samples/header-fields.ts';
import { chain } from './samples/hops.ts';

describeRule(rule, [
  ['a policy', { headers: hsts('max-age=31536000') }, 'pass'],
  ['no policy', { headers: [] }, 'fail moderate'],
  ['an invalid policy, which has its own rule', { headers: hsts('max-age=abc') }, 'not-applicable'],
  ['only the second field is valid', { headers: hsts('max-age=abc', 'max-age=31536000') }, 'not-applicable'],
  ['a policy that is switched off is there', { headers: hsts('max-age=0') }, 'pass'],
  [
    'no policy, but the browser upgraded the host',
    { headers: [], hops: chain('http://site.example/ 307 >hsts https://site.example/ 200') },
    'pass',
  ],
  [
    'no policy, and the browser upgraded another host',
    { headers: [], hops: chain('http://a.test/ 307 >hsts https://a.test/ 301 > https://site.example/ 200') },
    'fail moderate',
  ],
  ['plain HTTP', { address: addressOf('http://site.example/'), headers: [] }, 'not-applicable'],
  ['an internal host', { address: addressOf('https://nas.local/'), headers: [] }, 'not-applicable'],
  ['a public IP address', { address: addressOf('https://192.0.2.5/'), headers: [] }, 'not-applicable'],
]);
