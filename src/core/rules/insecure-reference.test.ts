import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-reference.ts';
import { referring } from './samples/references.ts';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a canonical address', { links: referring(['canonical', 'http://site.example/a']) }, 'fail minor'],
  ['an alternate address', { links: referring(['alternate', 'http://site.example/a']) }, 'fail minor'],
  ['og:url', { links: referring(['og-url', 'http://site.example/a']) }, 'fail minor'],
  ['og:image', { links: referring(['og-other', 'http://site.example/a.png']) }, 'fail minor'],
  ['a shortlink', { links: referring(['shortlink', 'http://site.example/?p=1']) }, 'fail minor'],
  ['the root’s dot', { links: referring(['link', 'http://site.example./a']) }, 'fail minor'],
  ['a link', { links: referring(['link', 'http://site.example/a']) }, 'fail minor'],
  ['a link to www', { links: referring(['link', 'http://www.site.example/a']) }, 'fail minor'],
  ['a link to another site', { links: referring(['link', 'http://other.example/']) }, 'pass'],
  ['a link to another port', { links: referring(['link', 'http://site.example:8080/']) }, 'pass'],
  ['a secure link', { links: referring(['link', 'https://site.example/']) }, 'pass'],
  ['a base, which has its own rule', { links: referring(['base', 'http://site.example/']) }, 'pass'],
  [
    'a page over HTTP',
    { address: addressOf('http://site.example/'), links: referring(['link', 'http://site.example/a']) },
    'not-applicable',
  ],
]);
