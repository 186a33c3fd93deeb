import rule from './broken-cookie-prefix.ts';
import { describeRule } from './describe-rule.ts';
import { setting, settingFrom } from './samples/cookies.ts';

describeRule(rule, [
  ['__Secure- with Secure', { cookies: setting('__Secure-a=1; Secure') }, 'pass'],
  ['__Secure- with a domain', { cookies: setting('__Secure-a=1; Secure; Domain=site.example') }, 'pass'],
  ['__Secure- without Secure', { cookies: setting('__Secure-a=1') }, 'fail moderate'],
  ['__secure- in another case', { cookies: setting('__secure-a=1') }, 'fail moderate'],
  ['__Secure- unencrypted', { cookies: settingFrom('http://site.example/', '__Secure-a=1; Secure') }, 'fail moderate'],
  ['__Host- with all it needs', { cookies: setting('__Host-a=1; Secure; Path=/') }, 'pass'],
  ['__Host- with an empty domain', { cookies: setting('__Host-a=1; Secure; Path=/; Domain=') }, 'pass'],
  ['__Host- without a path', { cookies: setting('__Host-a=1; Secure') }, 'fail moderate'],
  ['__Host- with another path', { cookies: setting('__Host-a=1; Secure; Path=/a') }, 'fail moderate'],
  ['__Host- with a domain', { cookies: setting('__Host-a=1; Secure; Path=/; Domain=a.test') }, 'fail moderate'],
  ['__Http- with HttpOnly', { cookies: setting('__Http-a=1; Secure; HttpOnly') }, 'pass'],
  ['__Http- without HttpOnly', { cookies: setting('__Http-a=1; Secure') }, 'fail moderate'],
  ['__Host-Http- without HttpOnly', { cookies: setting('__Host-Http-a=1; Secure; Path=/') }, 'fail moderate'],
  ['no prefix', { cookies: setting('a=1', '__Secured=1') }, 'not-applicable'],
  ['no cookie', {}, 'not-applicable'],
]);
