import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails } from '../samples/ends.ts';
import rule from './uncovered-sibling.ts';

describeSiteRule(rule, [
  ['every name has its certificate', {}, 'pass'],
  ['www is not named', { ends: endsWith(fails('https-www', 'certificate-name')) }, 'fail'],
  [
    'nothing answers over HTTPS',
    { ends: [fails('https-apex', 'refused'), fails('https-www', 'refused')] },
    'not-applicable',
  ],
]);
