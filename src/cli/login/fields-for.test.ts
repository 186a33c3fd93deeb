import { expect, test } from 'vitest';
import { fieldsFor } from './fields-for.ts';
import type { GivenCookie } from './given-cookie.ts';

const cookie: GivenCookie = {
  ...{ name: 'a', value: '1', domain: 'site.example', hostOnly: false, path: '/app' },
  ...{ secure: false, httpOnly: false, expires: undefined },
};
const login = {
  headers: [{ origin: 'https://site.example', fields: [['X-Token', 't']] as const }],
  cookies: [cookie, { ...cookie, name: 'b', hostOnly: true, path: '/' }],
};

test.each([
  ['https://site.example/app', { 'x-token': 't', cookie: 'a=1; b=1' }],
  ['https://site.example/apple', { 'x-token': 't', cookie: 'b=1' }],
  ['https://www.site.example/app/x', { cookie: 'a=1' }],
  ['https://site.example:8443/', { cookie: 'b=1' }],
  ['http://site.example/app', {}],
  ['https://notsite.example/app', {}],
])('to %s go %j', (address, fields) => {
  expect(fieldsFor(login, address)).toEqual(fields);
});

test('this computer gets over HTTP what is not for HTTPS only', () => {
  const own = { ...cookie, domain: 'localhost', path: '/' };
  expect(fieldsFor({ headers: [], cookies: [own, { ...own, secure: true }] }, 'http://localhost:3000/')).toEqual({
    cookie: 'a=1',
  });
});
