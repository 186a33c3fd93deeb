import { describeRule } from './describe-rule.ts';
import { hsts } from './samples/header-fields.ts';
import rule from './short-hsts.ts';

describeRule(rule, [
  ['a year', { headers: hsts('max-age=31536000') }, 'pass'],
  ['two years', { headers: hsts('max-age=63072000') }, 'pass'],
  ['a second less than a year', { headers: hsts('max-age=31535999') }, 'fail minor'],
  ['half a year', { headers: hsts('max-age=15552000') }, 'fail minor'],
  ['a second less than half a year', { headers: hsts('max-age=15551999') }, 'fail moderate'],
  ['a week, as a step of its introduction', { headers: hsts('max-age=604800') }, 'fail minor'],
  ['eight days', { headers: hsts('max-age=691200') }, 'fail moderate'],
  ['a second', { headers: hsts('max-age=1') }, 'fail moderate'],
  ['switched off', { headers: hsts('max-age=0') }, 'not-applicable'],
  ['invalid', { headers: hsts('max-age=1y') }, 'not-applicable'],
  ['none', { headers: [] }, 'not-applicable'],
]);
