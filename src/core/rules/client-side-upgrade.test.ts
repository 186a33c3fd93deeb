import rule from './client-side-upgrade.ts';
import { describeRule } from './describe-rule.ts';
import { chain } from './samples/hops.ts';

describeRule(rule, [
  ['by the server', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  ['by the browser', { hops: chain('http://a.test/ 307 >hsts https://a.test/ 200') }, 'pass'],
  ['by the page', { hops: chain('http://a.test/ 200 >client https://a.test/ 200') }, 'fail moderate'],
  [
    'by a page on this computer',
    { hops: chain('http://localhost/ 200 >client https://a.test/ 200') },
    'not-applicable',
  ],
  ['between secure pages', { hops: chain('https://a.test/ 200 >client https://a.test/b 200') }, 'not-applicable'],
  ['not at all', {}, 'not-applicable'],
]);
