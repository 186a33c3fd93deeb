import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './downgrade-refresh.ts';
import { chain } from './samples/hops.ts';
import { referring } from './samples/references.ts';

const plain = addressOf('http://site.example/');
const toPlain = referring(['refresh', 'http://site.example/']);

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a secure refresh', { references: referring(['refresh', 'https://site.example/a']) }, 'pass'],
  ['a refresh to plain HTTP', { references: toPlain }, 'fail serious'],
  [
    'came here by a script of a secure page',
    { address: plain, hops: chain('https://site.example/ 200 >client http://site.example/ 200') },
    'fail serious',
  ],
  [
    'came here by a redirect',
    { address: plain, hops: chain('https://site.example/ 302 > http://site.example/ 200') },
    'not-applicable',
  ],
  [
    'a refresh of a page in clear',
    { address: plain, hops: chain('http://site.example/ 200'), references: toPlain },
    'not-applicable',
  ],
]);
