import { addressOf } from '../observe/address.ts';
import rule from './crossed-port.ts';
import { describeRule } from './describe-rule.ts';

describeRule(rule, [
  ['https on 443', {}, 'pass'],
  ['http on 80', { address: addressOf('http://site.example/') }, 'pass'],
  ['http on 8080', { address: addressOf('http://site.example:8080/') }, 'pass'],
  ['http on 443', { address: addressOf('http://site.example:443/') }, 'fail serious'],
  ['https on 80', { address: addressOf('https://site.example:80/') }, 'fail serious'],
  ['a file', { address: addressOf('file:///home/a.html') }, 'not-applicable'],
]);
