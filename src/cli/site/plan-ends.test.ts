import { expect, test } from 'vitest';
import { endsOf } from '../../core/site/ends.ts';
import { planEnds } from './plan-ends.ts';

test('each visit over HTTP has a profile that has not met the site, and the apex comes last over HTTPS', () => {
  expect(planEnds([endsOf('site.example', 'site.example'), endsOf('192.0.2.1', undefined)])).toEqual([
    [['http://site.example/', 'http://192.0.2.1/']],
    [['http://www.site.example/']],
    [['https://www.site.example/', 'https://192.0.2.1/'], ['https://site.example/']],
  ]);
});

test('a name that is neither is visited besides', () => {
  const [, , third, secure] = planEnds([endsOf('blog.site.example', 'site.example')]);
  expect(third).toEqual([['http://blog.site.example/']]);
  expect(secure).toEqual([['https://www.site.example/', 'https://blog.site.example/'], ['https://site.example/']]);
});

test('what several names of a site have in common is visited once, and each visit over HTTP still has a profile', () => {
  const sites = ['site.example', 'blog.site.example', 'shop.site.example'].map((host) => endsOf(host, 'site.example'));
  expect(planEnds(sites)).toEqual([
    [['http://site.example/']],
    [['http://www.site.example/']],
    [['http://blog.site.example/']],
    [['http://shop.site.example/']],
    [
      ['https://www.site.example/', 'https://blog.site.example/', 'https://shop.site.example/'],
      ['https://site.example/'],
    ],
  ]);
});

test('a host that stands for an apex is that apex', () => {
  const sites = [endsOf('site.example', undefined), endsOf('site.example', 'site.example')];
  expect(planEnds(sites)).toEqual([
    [['http://site.example/']],
    [['http://www.site.example/']],
    [['https://www.site.example/'], ['https://site.example/']],
  ]);
});
