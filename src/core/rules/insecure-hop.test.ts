import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-hop.ts';
import { chain } from './samples/hops.ts';

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://a.test/'));

describeRule(rule, [
  ['one hop', {}, 'pass'],
  ['straight to HTTPS', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  [
    'a second hop unencrypted',
    { hops: chain('http://a.test/ 301 > http://www.a.test/ 301 > https://www.a.test/ 200') },
    'fail serious',
  ],
  ['ends unencrypted', { hops: chain('http://a.test/ 301 > http://a.test/home 200') }, 'fail serious'],
  [
    'a second hop that HSTS keeps from going out',
    { hops: chain('http://a.test/ 301 > http://www.a.test/ 307 >hsts https://www.a.test/ 200') },
    'pass',
  ],
  ['a downgrade', { hops: chain('https://a.test/ 302 > http://a.test/ 200') }, 'pass'],
  [
    'one more after a downgrade',
    { hops: chain('https://a.test/ 302 > http://a.test/ 302 > http://a.test/b 200') },
    'fail serious',
  ],
  ['hops on this computer', { hops: chain('http://localhost/ 301 > http://localhost/a 200') }, 'pass'],
  ['a port that refuses', { failure: refused, hops: chain('http://a.test/ 0') }, 'not-applicable'],
  [
    'over HTTP to a port that refuses',
    { failure: refused, hops: chain('http://a.test/ 301 > http://a.test/home 0') },
    'fail serious',
  ],
]);
