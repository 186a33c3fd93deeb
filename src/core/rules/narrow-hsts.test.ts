import { describeRule } from './describe-rule.ts';
import rule from './narrow-hsts.ts';
import { hsts } from './samples/header-fields.ts';

describeRule(rule, [
  ['with sub-domains', { headers: hsts('max-age=31536000; includeSubDomains') }, 'pass'],
  ['without', { headers: hsts('max-age=31536000') }, 'fail info'],
  ['switched off', { headers: hsts('max-age=0') }, 'not-applicable'],
  ['none', { headers: [] }, 'not-applicable'],
]);
