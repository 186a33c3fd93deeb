import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './policy-upgraded-content.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

const byPolicy = { outcome: 'upgraded-by-policy' } as const;
const address = addressOf('http://site.example/');

describeRule(rule, [
  ['nothing insecure', {}, 'pass'],
  ['a script', { insecureRequests: insecureRequests({ outcome: 'upgraded-by-policy' }) }, 'fail info'],
  [
    'what then did not load',
    { insecureRequests: insecureRequests(byPolicy, { ...byPolicy, failed: true }) },
    'fail serious',
  ],
  ['a page over HTTP', { address, insecureRequests: insecureRequests(byPolicy) }, 'fail info'],
  [
    'a page over HTTP that breaks',
    { address, insecureRequests: insecureRequests({ ...byPolicy, failed: true }) },
    'fail serious',
  ],
  ['by the browser alone', { insecureRequests: insecureRequests({ outcome: 'upgraded' }) }, 'pass'],
]);
