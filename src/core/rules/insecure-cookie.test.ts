import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-cookie.ts';
import { setting, settingFrom } from './samples/cookies.ts';
import { hsts } from './samples/header-fields.ts';

const noHsts = { headers: [] };

describeRule(rule, [
  ['a secure cookie', { keptCookies: setting('sid=1; Secure') }, 'pass'],
  ['any cookie', { keptCookies: setting('theme=dark') }, 'fail moderate'],
  ['any cookie without HSTS', { ...noHsts, keptCookies: setting('theme=dark') }, 'fail moderate'],
  ['a session under HSTS', { keptCookies: setting('sid=1') }, 'fail moderate'],
  ['a session without HSTS', { ...noHsts, keptCookies: setting('sid=1; HttpOnly') }, 'fail serious'],
  ['a session under a policy of zero', { headers: hsts('max-age=0'), keptCookies: setting('sid=1') }, 'fail serious'],
  ['a session under an invalid policy', { headers: hsts('max-age=x'), keptCookies: setting('sid=1') }, 'fail serious'],
  ['PHP’s session', { ...noHsts, keptCookies: setting('PHPSESSID=1') }, 'fail serious'],
  ['Java’s session', { ...noHsts, keptCookies: setting('JSESSIONID=1') }, 'fail serious'],
  ['Express’ session', { ...noHsts, keptCookies: setting('connect.sid=1') }, 'fail serious'],
  ['an access token', { ...noHsts, keptCookies: setting('access_token=1') }, 'fail serious'],
  ['a token against forgery', { ...noHsts, keptCookies: setting('csrf_token=1') }, 'fail moderate'],
  ['one of two', { keptCookies: setting('a=1; Secure', 'b=2') }, 'fail moderate'],
  ['one that browsers drop', { keptCookies: setting('__Secure-a=1') }, 'pass'],
  ['set unencrypted', { keptCookies: settingFrom('http://site.example/', 'sid=1') }, 'not-applicable'],
  ['no cookie', {}, 'not-applicable'],
  ['this computer', { address: addressOf('https://localhost/'), keptCookies: setting('sid=1') }, 'not-applicable'],
]);
