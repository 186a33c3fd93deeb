import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, unvisited } from '../samples/ends.ts';
import rule from './redirect-loop.ts';

describeSiteRule(rule, [
  ['none', {}, 'pass'],
  [
    'apex and www',
    { ends: endsWith(fails('https-apex', 'redirect-loop'), fails('https-www', 'redirect-loop')) },
    'fail',
  ],
  ['nothing was visited', { ends: [unvisited('http-apex'), unvisited('https-apex')] }, 'not-applicable'],
]);
