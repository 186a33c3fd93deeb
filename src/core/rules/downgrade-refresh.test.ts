import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './downgrade-refresh.ts';
import { fields } from './samples/header-fields.ts';
import { chain } from './samples/hops.ts';
import { referring } from './samples/references.ts';

const plain = addressOf('http://site.example/');
const toPlain = referring(['refresh', 'http://site.example/']);

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a secure refresh', { references: referring(['refresh', 'https://site.example/a']) }, 'pass'],
  ['a Refresh field to plain HTTP', { headers: fields('refresh', '30; url=http://site.example/') }, 'fail serious'],
  ['a Refresh field to HTTPS', { headers: fields('refresh', '30; url=https://site.example/') }, 'pass'],
  ['a Refresh field to the page itself', { headers: fields('refresh', '30') }, 'pass'],
  ['a relative Refresh field', { headers: fields('refresh', '5;url=/news') }, 'pass'],
  ['a Refresh field to this computer', { headers: fields('refresh', '5;url=http://localhost/') }, 'pass'],
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
    'a refresh of a page over HTTP',
    { address: plain, hops: chain('http://site.example/ 200'), references: toPlain },
    'not-applicable',
  ],
]);
