import { policyOf } from '../policy-of.ts';
import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, shows, siblingsOf } from '../samples/ends.ts';
import rule from './unmet-preload.ts';

const sends = (field: string) => [{ host: 'site.example', status: 200, hsts: policyOf(field) }];
const ready = sends('max-age=31536000; includeSubDomains; preload');

describeSiteRule(rule, [
  ['it does not ask for preloading', {}, 'not-applicable'],
  ['it asks, and all is met', { answers: ready }, 'pass'],
  ['it is too short', { answers: sends('max-age=300; includeSubDomains; preload') }, 'fail minor'],
  ['it is narrow', { answers: sends('max-age=31536000; preload') }, 'fail minor'],
  ['an end stays on HTTP', { answers: ready, ends: endsWith(shows('http-www')) }, 'fail minor'],
  [
    'a name of the site has no HTTPS',
    { answers: ready, siblings: siblingsOf({ legacy: 'http-only' }) },
    'fail serious',
  ],
  ['the servers were not asked', { answers: null }, 'unknown'],
]);
