import { describeRule } from './describe-rule.ts';
import { chain } from './samples/hops.ts';
import rule from './temporary-upgrade-redirect.ts';

describeRule(rule, [
  ['301', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  ['308', { hops: chain('http://a.test/ 308 > https://a.test/ 200') }, 'pass'],
  ['302', { hops: chain('http://a.test/ 302 > https://a.test/ 200') }, 'fail minor'],
  ['303', { hops: chain('http://a.test/ 303 > https://a.test/ 200') }, 'fail minor'],
  ['307', { hops: chain('http://a.test/ 307 > https://a.test/ 200') }, 'fail minor'],
  ['the browser’s own 307', { hops: chain('http://a.test/ 307 >hsts https://a.test/ 200') }, 'not-applicable'],
  ['302 between secure pages', { hops: chain('https://a.test/ 302 > https://a.test/b 200') }, 'not-applicable'],
  ['no redirect', {}, 'not-applicable'],
]);
