import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import rule from './crossed-port.ts';
import { describeRule } from './describe-rule.ts';
import { chain } from './samples/hops.ts';

const swapped = addressOf('https://site.example:80/');

describeRule(rule, [
  ['https on 443', {}, 'pass'],
  ['http on 80', { address: addressOf('http://site.example/') }, 'pass'],
  ['http on 8080', { address: addressOf('http://site.example:8080/') }, 'pass'],
  [
    'http on 443',
    { address: addressOf('http://site.example:443/'), hops: chain('http://site.example:443/ 200') },
    'fail serious',
  ],
  [
    'http on 443, which spoke TLS before',
    {
      address: addressOf('http://site.example:443/'),
      hops: chain('https://site.example/ 302 > http://site.example:443/ 400'),
    },
    'not-applicable',
  ],
  ['https on 80', { address: swapped }, 'fail serious'],
  [
    'https asked for on 80, where none is served',
    { address: swapped, failure: diagnose('net::ERR_CONNECTION_RESET', swapped) },
    'not-applicable',
  ],
  ['a file', { address: addressOf('file:///home/a.html') }, 'not-applicable'],
]);
