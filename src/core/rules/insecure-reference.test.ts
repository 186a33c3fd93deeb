import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-reference.ts';
import { referring } from './samples/references.ts';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a canonical address', { references: referring(['canonical', 'http://site.example/a']) }, 'fail minor'],
  ['an alternate address', { references: referring(['alternate', 'http://site.example/a']) }, 'fail minor'],
  ['og:url', { references: referring(['og-url', 'http://site.example/a']) }, 'fail minor'],
  ['a link', { references: referring(['link', 'http://site.example/a']) }, 'fail minor'],
  ['a link to www', { references: referring(['link', 'http://www.site.example/a']) }, 'fail minor'],
  ['a link to another site', { references: referring(['link', 'http://other.example/']) }, 'pass'],
  ['a link to another port', { references: referring(['link', 'http://site.example:8080/']) }, 'pass'],
  ['a secure link', { references: referring(['link', 'https://site.example/']) }, 'pass'],
  ['a base, which has its own rule', { references: referring(['base', 'http://site.example/']) }, 'pass'],
  [
    'a page in clear',
    { address: addressOf('http://site.example/'), references: referring(['link', 'http://site.example/a']) },
    'not-applicable',
  ],
]);
