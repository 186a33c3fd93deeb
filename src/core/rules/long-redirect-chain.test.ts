import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './long-redirect-chain.ts';
import { chain } from './samples/hops.ts';

const step = ' > https://a.test/ 301';

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://a.test/'));

describeRule(rule, [
  ['none', {}, 'pass'],
  ['three', { hops: chain(`http://a.test/ 301${step.repeat(3)}`) }, 'pass'],
  ['four', { hops: chain(`http://a.test/ 301${step.repeat(4)}`) }, 'fail minor'],
  [
    'three and the browser’s own',
    { hops: chain(`http://a.test/ 307 >hsts https://a.test/ 301${step.repeat(3)}`) },
    'pass',
  ],
  ['a port that refuses', { failure: refused, hops: chain('https://a.test/ 0') }, 'not-applicable'],
  ['four, to a port that refuses', { failure: refused, hops: chain(`http://a.test/ 301${step.repeat(4)}`) }, 'fail'],
]);
