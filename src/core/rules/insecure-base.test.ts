import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-base.ts';
import { referring } from './samples/references.ts';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a secure base', { references: referring(['base', 'https://site.example/']) }, 'pass'],
  ['a base unencrypted', { references: referring(['base', 'http://site.example/']) }, 'fail serious'],
  ['a link unencrypted', { references: referring(['link', 'http://site.example/']) }, 'pass'],
  [
    'a page over HTTP',
    { address: addressOf('http://site.example/'), references: referring(['base', 'http://site.example/']) },
    'not-applicable',
  ],
]);
