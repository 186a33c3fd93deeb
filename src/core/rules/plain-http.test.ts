import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './plain-http.ts';

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('http://site.example/'));

describeRule(rule, [
  ['a secure page', {}, 'pass'],
  ['a public page over HTTP', { address: addressOf('http://site.example/') }, 'fail critical'],
  ['a public page over HTTP on another port', { address: addressOf('http://site.example:8080/') }, 'fail critical'],
  ['an internal page over HTTP', { address: addressOf('http://printer.local/') }, 'fail serious'],
  ['a private address over HTTP', { address: addressOf('http://192.168.1.1/') }, 'fail serious'],
  ['a loopback page', { address: addressOf('http://localhost:3000/') }, 'not-applicable'],
  ['a file', { address: addressOf('file:///home/a.html') }, 'not-applicable'],
  ['no page at all', { address: addressOf('http://site.example/'), failure: refused }, 'not-applicable'],
]);
