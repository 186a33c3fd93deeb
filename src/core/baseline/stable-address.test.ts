import { expect, test } from 'vitest';
import { stableAddress } from './stable-address.ts';

test.each([
  ['http://a.test', 'http://a.test/'],
  ['http://a.test:8080/a/b.js?v=3#part', 'http://a.test:8080/a/b.js'],
  ['http://a.test/app.3f2a1b9c.js', 'http://a.test/app.*.js'],
  ['http://a.test/app.3f2a1b9c0d1e2f3a4b5c.min.css', 'http://a.test/app.*.min.css'],
  ['http://a.test/index-BX3kd9aZ.js', 'http://a.test/index-*.js'],
  ['http://a.test/index-DiwrgTdA.js', 'http://a.test/index-*.js'],
  ['http://a.test/index-a_Bxd-9Z.js', 'http://a.test/index-*.js'],
  ['http://a.test/chunk-5QTDDCQX.js', 'http://a.test/chunk-*.js'],
  ['http://a.test/chunk-CQTDDCQX.js', 'http://a.test/chunk-*.js'],
  [
    'http://a.test/assets/6ba7b810-9dad-11d1-80b4-00c04fd430c8/logo.png',
    'http://a.test/assets/*-9dad-11d1-80b4-*/logo.png',
  ],
  ['http://a.test/logo-1732700000.png', 'http://a.test/logo-*.png'],
])('of %s stays %s', (address, stable) => {
  expect(stableAddress(address)).toBe(stable);
});

test.each([
  'http://a.test/jquery-3.7.1.min.js',
  'http://a.test/wp-content/themes/twentytwenty/style.css',
  'http://a.test/TextArea-DataGrid.js',
  'http://a.test/my-top-2024.js',
  'http://a.test/images/photo1080.jpg',
  'http://a.test/es2015/polyfills.js',
  'http://a.test/facade/decade.png',
  'http://a.test/2024/11/27/index.html',
  'ws://a.test:81/socket',
])('%s is kept as it is', (address) => {
  expect(stableAddress(address)).toBe(address);
});
