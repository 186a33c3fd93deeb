import { describeRule } from './describe-rule.ts';
import rule from './other-protocol.ts';
import { chain } from './samples/hops.ts';

describeRule(rule, [
  ['a page', {}, 'pass'],
  ['no response', { hops: chain('http://a.test/ 0') }, 'pass'],
  ['bytes without header fields', { hops: [{ url: 'http://a.test/', status: 200, kind: 'start', raw: true }] }, 'fail'],
]);
