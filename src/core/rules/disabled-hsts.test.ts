import { describeRule } from './describe-rule.ts';
import rule from './disabled-hsts.ts';
import { hsts } from './samples/header-fields.ts';

describeRule(rule, [
  ['a year', {}, 'pass'],
  ['a second', { headers: hsts('max-age=1') }, 'pass'],
  ['zero', { headers: hsts('max-age=0') }, 'fail moderate'],
  ['zero in quotes', { headers: hsts('max-age="0"') }, 'fail moderate'],
  ['many zeros', { headers: hsts('includeSubDomains; max-age=000') }, 'fail moderate'],
  ['zero in the second field', { headers: hsts('max-age=31536000', 'max-age=0') }, 'pass'],
  ['an invalid policy', { headers: hsts('max-age=0; max-age=0') }, 'not-applicable'],
  ['no policy', { headers: [] }, 'not-applicable'],
]);
