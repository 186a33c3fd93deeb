import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './downgrade-redirect.ts';
import { chain } from './samples/hops.ts';

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://a.test/'));

describeRule(rule, [
  ['no redirect', {}, 'pass'],
  ['an upgrade', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  ['ends unencrypted', { hops: chain('https://a.test/ 302 > http://a.test/ 200') }, 'fail critical'],
  [
    'comes back to HTTPS',
    { hops: chain('https://a.test/ 302 > http://a.test/ 301 > https://b.test/ 200') },
    'fail serious',
  ],
  [
    'twice, the second time for good',
    { hops: chain('https://a.test/ 302 > http://a.test/ 301 > https://b.test/ 302 > http://b.test/ 200') },
    'fail critical',
  ],
  [
    'adds a slash to the path, as a web server behind a proxy does',
    { hops: chain('https://a.test/docs 301 > http://a.test/docs/ 200') },
    'fail critical',
  ],
  [
    'adds a slash, and leads elsewhere as well',
    {
      hops: chain('https://a.test/docs 301 > http://a.test/docs/ 301 > https://a.test/in 302 > http://a.test/out 200'),
    },
    'fail critical',
  ],
  ['to loopback', { hops: chain('https://a.test/ 302 > http://localhost:3000/ 200') }, 'pass'],
  [
    'a failed upgrade that the browser takes back',
    { hops: chain('https://a.test/ 0 >browser-upgrade http://a.test/ 200') },
    'pass',
  ],
  ['moved by the page itself', { hops: chain('https://a.test/ 200 >client http://a.test/ 200') }, 'pass'],
  ['a port that refuses', { failure: refused, hops: chain('https://a.test/ 0') }, 'not-applicable'],
  [
    'to a port that refuses',
    { failure: refused, hops: chain('https://a.test/ 302 > http://a.test/ 0') },
    'fail critical',
  ],
]);
