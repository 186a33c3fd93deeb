import { describeRule } from './describe-rule.ts';
import rule from './insecure-cross-site-cookie.ts';
import { setting } from './samples/cookies.ts';

describeRule(rule, [
  ['with Secure', { cookies: setting('a=1; SameSite=None; Secure') }, 'pass'],
  ['without Secure', { cookies: setting('a=1; SameSite=None') }, 'fail moderate'],
  ['in another case', { cookies: setting('a=1; samesite=NONE') }, 'fail moderate'],
  ['lax', { cookies: setting('a=1; SameSite=Lax') }, 'not-applicable'],
  ['none stated', { cookies: setting('a=1') }, 'not-applicable'],
]);
