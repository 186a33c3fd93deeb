import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, movedByBrowser, shows } from '../samples/ends.ts';
import rule from './unredirected-http.ts';

describeSiteRule(rule, [
  ['both lead to HTTPS', {}, 'pass'],
  ['the browser itself moved to HTTPS', { ends: endsWith(movedByBrowser('http-www')) }, 'unknown'],
  [
    'the browser itself moved to HTTPS, and another stays on HTTP',
    { ends: endsWith(movedByBrowser('http-www'), shows('http-apex')) },
    'fail critical',
  ],
  ['www stays on HTTP', { ends: endsWith(shows('http-www')) }, 'fail critical'],
  ['www leads to the apex over HTTP', { ends: endsWith(shows('http-www', 'http://site.example/')) }, 'fail critical'],
  [
    'there is no HTTPS',
    {
      ends: [shows('http-apex'), fails('https-apex', 'refused'), shows('http-www'), fails('https-www', 'refused')],
    },
    'fail critical',
  ],
  [
    'one leads to HTTPS and back to HTTP',
    { ends: endsWith(shows('http-www', 'https://www.site.example/', 'http://www.site.example/')) },
    'not-applicable',
  ],
  [
    'port 80 is closed',
    { ends: endsWith(fails('http-apex', 'refused'), fails('http-www', 'refused')) },
    'not-applicable',
  ],
]);
