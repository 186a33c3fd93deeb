import { describeRule } from './describe-rule.ts';
import rule from './long-redirect-chain.ts';
import { chain } from './samples/hops.ts';

const step = ' > https://a.test/ 301';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['three', { hops: chain(`http://a.test/ 301${step.repeat(3)}`) }, 'pass'],
  ['four', { hops: chain(`http://a.test/ 301${step.repeat(4)}`) }, 'fail minor'],
  [
    'three and the browser’s own',
    { hops: chain(`http://a.test/ 307 >hsts https://a.test/ 301${step.repeat(3)}`) },
    'pass',
  ],
]);
