import { policyOf } from '../policy-of.ts';
import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { siblingsOf } from '../samples/ends.ts';
import rule from './sibling-without-https.ts';

const policy = (host: string, field: string) => ({ host, status: 200, hsts: policyOf(field) });
const narrow = [policy('site.example', 'max-age=31536000')];
const onlyWww = [policy('www.site.example', 'max-age=31536000; includeSubDomains')];
const legacy = siblingsOf({ shop: 'https', legacy: 'http-only' });

describeSiteRule(rule, [
  ['every other name works', {}, 'pass'],
  ['one answers over HTTP only, and the policy is narrow', { siblings: legacy, answers: narrow }, 'fail moderate'],
  ['one answers over HTTP only, which the policy binds', { siblings: legacy }, 'fail serious'],
  ['one answers over HTTP only, and another name is wide', { siblings: legacy, answers: onlyWww }, 'fail moderate'],
  [
    'one below the wide name answers over HTTP only',
    { siblings: siblingsOf({ 'old.www': 'http-only' }), answers: onlyWww },
    'fail serious',
  ],
  ['policies were not asked for', { siblings: legacy, answers: null }, 'fail moderate'],
  ['one shows nothing at all', { siblings: siblingsOf({ shop: 'https', mail: 'unreachable' }) }, 'pass'],
  ['one was not asked', { siblings: siblingsOf({ shop: 'https', blog: 'not-asked' }) }, 'unknown'],
  ['there are more than were looked at', { siblings: siblingsOf({ shop: 'https' }, 30) }, 'unknown'],
  ['no other name is known', { siblings: siblingsOf({}) }, 'not-applicable'],
  ['nothing is known', { siblings: null }, 'unknown'],
]);
