import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, shows } from '../samples/ends.ts';
import rule from './two-front-pages.ts';

describeSiteRule(rule, [
  ['www redirects to the apex', {}, 'pass'],
  ['both show a page', { ends: endsWith(shows('https-www')) }, 'fail'],
  [
    'the apex redirects to www',
    { ends: endsWith(shows('https-apex', 'https://www.site.example/'), shows('https-www')) },
    'pass',
  ],
  ['there is no www', { ends: endsWith(fails('http-www', 'dns'), fails('https-www', 'dns')) }, 'not-applicable'],
]);
