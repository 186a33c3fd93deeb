import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { addressOf } from '../observe/address.ts';
import rule from './credentials-in-address.ts';
import { describeRule, evidenceWith } from './describe-rule.ts';
import { chain } from './samples/hops.ts';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['an @ in the path', { hops: chain('https://a.test/@user:name 200') }, 'pass'],
  ['a user and a password', { address: addressOf('https://user:secret@a.test/') }, 'fail moderate'],
  ['a user alone', { address: addressOf('https://bank.example@a.test/') }, 'fail moderate'],
  ['where the navigation began', { address: { requestedUrl: 'http://user:secret@a.test/' } }, 'fail moderate'],
  ['in a hop', { hops: chain('https://user:secret@a.test/ 301 > https://a.test/ 200') }, 'fail moderate'],
  [
    'in a Location field',
    { hops: [{ url: 'https://a.test/', status: 301, kind: 'start', location: 'https://user:secret@a.test/b' }] },
    'fail moderate',
  ],
  ['of a frame', { address: { framesWithCredentials: ['https://•••@b.test/'] } }, 'fail moderate'],
  ['a file', { address: addressOf('file:///a') }, 'not-applicable'],
]);

test('the proof does not spread the password', () => {
  const findings = audit(evidenceWith({ address: addressOf('https://user:secret@a.test:8443/b?c') }), [rule], en);
  expect(findings[0]?.proof).toEqual([{ url: 'https://•••@a.test:8443/b' }]);
});
