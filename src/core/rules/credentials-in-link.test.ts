import { addressOf } from '../observe/address.ts';
import rule from './credentials-in-link.ts';
import { describeRule } from './describe-rule.ts';
import { referring } from './samples/references.ts';

describeRule(rule, [
  ['no link', {}, 'pass'],
  ['a link over HTTPS', { references: referring(['credentials', 'https://•••@other.example/']) }, 'fail moderate'],
  ['a link over HTTP', { references: referring(['credentials', 'http://•••@site.example/']) }, 'fail moderate'],
  ['a link without them', { references: referring(['download', 'http://site.example/a.zip']) }, 'pass'],
  [
    'on a page over HTTP',
    {
      address: addressOf('http://site.example/'),
      references: referring(['credentials', 'https://•••@other.example/']),
    },
    'fail moderate',
  ],
  ['a file', { address: addressOf('file:///a') }, 'not-applicable'],
]);
