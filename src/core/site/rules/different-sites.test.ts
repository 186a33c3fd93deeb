import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails, shows } from '../samples/ends.ts';
import rule from './different-sites.ts';

const moved = 'https://new.example/';

describeSiteRule(rule, [
  ['all lead to the apex', {}, 'pass'],
  ['www is parked elsewhere', { ends: endsWith(shows('https-www', 'https://parked.example/')) }, 'fail'],
  [
    'the whole site has moved',
    {
      ends: [
        shows('http-apex', moved),
        shows('https-apex', moved),
        shows('http-www', moved),
        shows('https-www', moved),
      ],
    },
    'pass',
  ],
  [
    'one end shows a page',
    {
      ends: [fails('http-apex', 'refused'), shows('https-apex'), fails('http-www', 'dns'), fails('https-www', 'dns')],
    },
    'not-applicable',
  ],
]);
