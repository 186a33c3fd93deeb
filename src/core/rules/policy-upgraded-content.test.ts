import { describeRule } from './describe-rule.ts';
import rule from './policy-upgraded-content.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

describeRule(rule, [
  ['nothing insecure', {}, 'pass'],
  ['a script', { insecureRequests: insecureRequests({ outcome: 'upgraded-by-policy' }) }, 'fail info'],
  ['by the browser alone', { insecureRequests: insecureRequests({ outcome: 'upgraded' }) }, 'pass'],
]);
