import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule, evidenceWith } from './describe-rule.ts';
import rule from './invalid-hsts.ts';
import { hsts } from './samples/header-fields.ts';

describeRule(rule, [
  ['a policy', {}, 'pass'],
  ['a quoted value', { headers: hsts('max-age="31536000"') }, 'pass'],
  ['no policy', { headers: [] }, 'not-applicable'],
  ['no max-age', { headers: hsts('includeSubDomains') }, 'fail moderate'],
  ['a repeated directive', { headers: hsts('max-age=31536000; max-age=0') }, 'fail moderate'],
  ['no digits', { headers: hsts('max-age=abc') }, 'fail moderate'],
  ['joined by a comma', { headers: hsts('max-age=31536000, includeSubDomains') }, 'fail moderate'],
  ['a valid field after an invalid one', { headers: hsts('max-age=abc', 'max-age=31536000') }, 'fail moderate'],
  ['plain HTTP', { address: addressOf('http://a.test/'), headers: hsts('max-age=abc') }, 'not-applicable'],
]);

test('the exact reason is told', () => {
  const [finding] = audit(evidenceWith({ headers: hsts('max-age=31536000; max-age=0') }), [rule], en);
  expect(finding?.because).toBe('The directive max-age appears more than once.');
});
