import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, shows } from '../samples/ends.ts';
import rule from './downgrade-redirect.ts';

describeSiteRule(rule, [
  ['all stay on HTTPS', {}, 'pass'],
  ['www leads to HTTP', { ends: endsWith(shows('https-www', 'http://www.site.example/')) }, 'fail critical'],
  [
    'www leads over HTTP and back',
    { ends: endsWith(shows('https-www', 'http://site.example/', 'https://site.example/')) },
    'fail serious',
  ],
  [
    'nothing loads',
    { ends: (['http-apex', 'https-apex', 'http-www', 'https-www'] as const).map((role) => fails(role, 'refused')) },
    'not-applicable',
  ],
]);
