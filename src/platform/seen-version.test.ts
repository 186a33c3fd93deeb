import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { markVersionSeen, unseenVersion } from './seen-version.ts';

let version = '1.0.0';
vi.mock('./browser.ts', () => ({
  browser: { ...fakeBrowser, runtime: { getManifest: () => ({ version }) } },
}));

beforeEach(() => {
  fakeBrowser.reset();
  version = '1.0.0';
});

test('nobody is told of the version that is installed first', async () => {
  expect(await unseenVersion()).toBeUndefined();
  expect(await unseenVersion()).toBeUndefined();
});

test('an update is told until it is marked as seen, and then no more', async () => {
  await unseenVersion();
  version = '1.1.0';
  expect(await unseenVersion()).toBe('1.1.0');
  expect(await unseenVersion()).toBe('1.1.0');
  await markVersionSeen();
  expect(await unseenVersion()).toBeUndefined();
});

test('of several updates, the last is told', async () => {
  await unseenVersion();
  version = '1.1.0';
  await unseenVersion();
  version = '1.2.0';
  expect(await unseenVersion()).toBe('1.2.0');
});
