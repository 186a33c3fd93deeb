import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './other-protocol.ts';
import { chain } from './samples/hops.ts';

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://a.test/'));

describeRule(rule, [
  ['a page', {}, 'pass'],
  ['no response', { hops: chain('http://a.test/ 0') }, 'pass'],
  ['bytes without header fields', { hops: [{ url: 'http://a.test/', status: 200, kind: 'start', raw: true }] }, 'fail'],
  ['a port that refuses', { failure: refused, hops: chain('http://a.test/ 0') }, 'not-applicable'],
]);
