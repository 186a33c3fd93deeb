import { describeRule } from './describe-rule.ts';
import { hsts } from './samples/header-fields.ts';
import rule from './unmet-preload.ts';

describeRule(rule, [
  ['all requirements met', { headers: hsts('max-age=31536000; includeSubDomains; preload') }, 'pass'],
  ['too short', { headers: hsts('max-age=31535999; includeSubDomains; preload') }, 'fail minor'],
  ['without sub-domains', { headers: hsts('max-age=31536000; preload') }, 'fail minor'],
  ['switched off', { headers: hsts('max-age=0; includeSubDomains; preload') }, 'fail minor'],
  ['no preload', { headers: hsts('max-age=31536000') }, 'not-applicable'],
  ['an invalid policy', { headers: hsts('preload') }, 'not-applicable'],
  ['no policy', { headers: [] }, 'not-applicable'],
]);
