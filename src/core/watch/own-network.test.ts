import { expect, test } from 'vitest';
import { isOwnNetworkDown } from './own-network.ts';
import { changed, failed, healthyFacts } from './samples/watched-site.ts';

const healthy = healthyFacts();
const silent = changed(healthy, /./, failed('ETIMEDOUT', 'timeout'));
const unresolved = changed(healthy, /./, failed('ENOTFOUND', 'dns'));
const refusing = changed(healthy, /./, failed('ECONNREFUSED', 'refused'));
const halfSilent = changed(healthy, /^https/, failed('ETIMEDOUT', 'timeout'));

test.each([
  ['nothing of any site answers', [silent, unresolved], true],
  ['one of the sites answers', [silent, healthy], false],
  ['one of them refuses connections', [silent, refusing], false],
  ['one of them answers over HTTP', [silent, halfSilent], false],
  ['there is one site only', [silent], false],
])('where %s, the own network is down: %o', (_, sites, isDown) => {
  expect(isOwnNetworkDown(sites)).toBe(isDown);
});
