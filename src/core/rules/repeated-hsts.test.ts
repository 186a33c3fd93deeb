import { describeRule } from './describe-rule.ts';
import rule from './repeated-hsts.ts';
import { hsts } from './samples/header-fields.ts';

describeRule(rule, [
  ['once', {}, 'pass'],
  ['twice', { headers: hsts('max-age=31536000', 'max-age=0') }, 'fail minor'],
  ['twice the same', { headers: hsts('max-age=31536000', 'max-age=31536000') }, 'fail minor'],
  ['not at all', { headers: [] }, 'not-applicable'],
]);
