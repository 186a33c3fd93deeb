import { expect, test } from 'vitest';
import { refreshTarget } from './refresh.ts';

test.each([
  ['5; url=http://a.test/', 'http://a.test/'],
  ['0;URL=http://a.test/', 'http://a.test/'],
  ['  10 , http://a.test/ ', 'http://a.test/'],
  ['3 url = "http://a.test/x y" and more', 'http://a.test/x y'],
  ["1.5;url='/here'", '/here'],
  ['.5; /here', '/here'],
  ['30', undefined],
  ['30;', undefined],
  ['30; url=', undefined],
  ['url=http://a.test/', undefined],
  ['soon; url=http://a.test/', undefined],
])('%j leads to %j', (value, target) => {
  expect(refreshTarget(value)).toBe(target);
});
