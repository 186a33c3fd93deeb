import { expect, test } from 'vitest';
import { isDefaultPage, isOtherPage, titleOf } from './front-page.ts';

test.each([
  'Welcome to nginx!',
  'Test Page for the Nginx HTTP Server on Fedora',
  'Apache2 Debian Default Page: It works',
  'Apache2 Ubuntu Default Page: It works',
  'Apache HTTP Server Test Page powered by CentOS',
  'Test Page for the Apache HTTP Server on Red Hat Enterprise Linux',
  'It works!',
  'IIS Windows Server',
  'IIS7',
  'IIS 8.5',
  'Microsoft Internet Information Services 8',
  'Caddy works!',
  'Default Web Site Page',
  'Default Parallels Plesk Panel Page',
  'Web Server’s Default Page',
  'Domain Default page',
  'Apache Tomcat/9.0.65',
])('“%s” is a page that comes with a server', (title) => {
  expect(isDefaultPage(title)).toBe(true);
  expect(isOtherPage(title, 'My weather station')).toBe(true);
  expect(isOtherPage(title, title.toUpperCase())).toBe(false);
});

test.each(['How to remove “Welcome to nginx!”', 'It workshops', 'Our default page', 'IIS in space', 'Nginx news'])(
  '“%s” is not',
  (title) => {
    expect(isDefaultPage(title)).toBe(false);
  },
);

test.each([
  ['Router login', 'Weather station', true],
  ['Роутер', 'Метеостанция', true],
  ['(3) Inbox', 'Inbox', false],
  ['Sign in · Shop', 'SHOP – Everything', false],
  ['', 'Shop', false],
  ['Shop', '', false],
  ['12:04', '12:05', false],
  ['首页', '登录', false],
])('“%s” over HTTPS, “%s” over HTTP: another page is %s', (secure, shown, other) => {
  expect(isOtherPage(secure, shown)).toBe(other);
});

test.each([
  ['<title>\n Welcome to nginx! </title>', 'Welcome to nginx!'],
  ['<html><body><h1>It works!</h1></body></html>', 'It works!'],
  ['<TITLE lang=en>A</TITLE><h1>B</h1>', 'A'],
  ['<title></title><h1 class="x">B</h1>', 'B'],
  ['{}', ''],
])('the title of %s is “%s”', (html, title) => {
  expect(titleOf(html)).toBe(title);
});
