import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-cookie.ts';
import { setting, settingFrom } from './samples/cookies.ts';
import { hsts } from './samples/header-fields.ts';

const noHsts = { headers: [] };

describeRule(rule, [
  ['a secure cookie', { cookies: setting('sid=1; Secure') }, 'pass'],
  ['any cookie', { cookies: setting('theme=dark') }, 'fail moderate'],
  ['any cookie without HSTS', { ...noHsts, cookies: setting('theme=dark') }, 'fail moderate'],
  ['a session under HSTS', { cookies: setting('sid=1') }, 'fail moderate'],
  ['a session without HSTS', { ...noHsts, cookies: setting('sid=1; HttpOnly') }, 'fail serious'],
  ['a session under a policy of zero', { headers: hsts('max-age=0'), cookies: setting('sid=1') }, 'fail serious'],
  ['a session under an invalid policy', { headers: hsts('max-age=x'), cookies: setting('sid=1') }, 'fail serious'],
  ['PHP’s session', { ...noHsts, cookies: setting('PHPSESSID=1') }, 'fail serious'],
  ['Java’s session', { ...noHsts, cookies: setting('JSESSIONID=1') }, 'fail serious'],
  ['Express’ session', { ...noHsts, cookies: setting('connect.sid=1') }, 'fail serious'],
  ['an access token', { ...noHsts, cookies: setting('access_token=1') }, 'fail serious'],
  ['a token against forgery', { ...noHsts, cookies: setting('csrf_token=1') }, 'fail moderate'],
  ['one of two', { cookies: setting('a=1; Secure', 'b=2') }, 'fail moderate'],
  ['one that browsers drop', { cookies: setting('__Secure-a=1') }, 'pass'],
  ['set in clear', { cookies: settingFrom('http://site.example/', 'sid=1') }, 'not-applicable'],
  ['no cookie', {}, 'not-applicable'],
  ['this computer', { address: addressOf('https://localhost/'), cookies: setting('sid=1') }, 'not-applicable'],
]);
