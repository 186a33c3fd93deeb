import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './first-hop-elsewhere.ts';
import { hsts } from './samples/header-fields.ts';
import { chain } from './samples/hops.ts';

const covering = hsts('max-age=31536000; includeSubDomains');
const alone = hsts('max-age=31536000');

describeRule(rule, [
  ['to HTTPS on the same host', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  ['to HTTPS on another path', { hops: chain('http://a.test/ 301 > https://a.test/home 200') }, 'pass'],
  [
    'stays on HTTP',
    { hops: chain('http://a.test/ 301 > http://www.a.test/ 301 > https://www.a.test/ 200') },
    'fail moderate',
  ],
  ['to HTTPS on www', { hops: chain('http://a.test/ 301 > https://www.a.test/ 200') }, 'fail moderate'],
  [
    'to a parent whose policy covers it',
    { hops: chain('http://www.a.test/ 301 > https://a.test/ 200'), headers: covering },
    'pass',
  ],
  [
    'to a parent that strangers share',
    {
      address: { ...addressOf('https://co.test/'), isPublicSuffix: true },
      hops: chain('http://a.co.test/ 301 > https://co.test/ 200'),
      headers: covering,
    },
    'fail moderate',
  ],
  [
    'to a parent whose policy does not cover it',
    { hops: chain('http://www.a.test/ 301 > https://a.test/ 200'), headers: alone },
    'fail moderate',
  ],
  [
    'to a parent that is not where it ends',
    { hops: chain('http://www.a.test/ 301 > https://a.test/ 301 > https://b.test/ 200'), headers: covering },
    'fail moderate',
  ],
  ['began on HTTPS', { hops: chain('https://a.test/ 200') }, 'not-applicable'],
  ['no redirect', { hops: chain('http://a.test/ 200') }, 'not-applicable'],
  ['HSTS went to HTTPS first', { hops: chain('http://a.test/ 307 >hsts https://a.test/ 200') }, 'not-applicable'],
  ['the page moved on by itself', { hops: chain('http://a.test/ 200 >client https://a.test/ 200') }, 'not-applicable'],
  ['this computer', { hops: chain('http://localhost/ 301 > http://localhost/a 200') }, 'not-applicable'],
]);
