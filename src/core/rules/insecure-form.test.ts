import { addressOf } from '../observe/address.ts';
import type { FormTarget } from '../report.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-form.ts';

const form = (change: Partial<FormTarget>) => ({
  items: [
    {
      url: 'http://site.example/search',
      method: 'get',
      collects: [],
      upgraded: false,
      frame: { url: 'https://site.example/', top: true },
      element: { selector: 'form', html: '<form action="http://site.example/search">' },
      ...change,
    },
  ],
  omitted: 0,
});

describeRule(rule, [
  ['no form', {}, 'pass'],
  ['a secure target', { forms: form({ url: 'https://site.example/search' }) }, 'pass'],
  ['a search unencrypted', { forms: form({}) }, 'fail serious'],
  ['a password unencrypted', { forms: form({ collects: ['password'] }) }, 'fail critical'],
  ['a card number unencrypted', { forms: form({ collects: ['card'] }) }, 'fail critical'],
  ['upgraded by policy', { forms: form({ collects: ['password'], upgraded: true }) }, 'pass'],
  ['refused by policy', { forms: form({ collects: ['password'], refused: true }) }, 'pass'],
  ['to this computer', { forms: form({ url: 'http://localhost:3000/' }) }, 'pass'],
  ['a page over HTTP', { address: addressOf('http://site.example/'), forms: form({}) }, 'not-applicable'],
]);
