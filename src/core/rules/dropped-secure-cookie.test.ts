import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './dropped-secure-cookie.ts';
import { setting, settingFrom } from './samples/cookies.ts';

const address = addressOf('http://site.example/');
const url = 'http://site.example/';

describeRule(rule, [
  ['none', {}, 'not-applicable'],
  ['Secure over HTTPS', { cookies: setting('sid=1; Secure') }, 'not-applicable'],
  ['Secure over HTTP', { address, cookies: settingFrom(url, 'sid=1; Secure; HttpOnly') }, 'fail serious'],
  ['Secure on the way to HTTPS', { cookies: settingFrom(url, 'sid=1; Secure') }, 'fail minor'],
  ['another over HTTP', { address, cookies: settingFrom(url, 'sid=1; HttpOnly') }, 'pass'],
  ['Secure on this computer', { cookies: settingFrom('http://localhost:8080/', 'sid=1; Secure') }, 'not-applicable'],
]);
