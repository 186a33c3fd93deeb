import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import type { LaunchOptions } from './driver.ts';
import { firefoxPreferences } from './firefox.ts';

const options: LaunchOptions = {
  executable: '/bin/browser',
  extension: '/dist',
  headless: true,
  authorities: [],
  resolveAll: '127.0.0.1',
  portMap: new Map([
    [80, 9080],
    [443, 9443],
  ]),
  browserArgs: ['--lang=de'],
};

test('Chromium maps the named ports first and every other name after them', () => {
  expect(chromiumArguments(options)).toContain(
    '--host-resolver-rules=MAP *.onion ~NOTFOUND, MAP *:80 127.0.0.1:9080, MAP *:443 127.0.0.1:9443, MAP * 127.0.0.1',
  );
});

test('Chromium gets IPv6 addresses in brackets', () => {
  const rules = chromiumArguments({ ...options, resolveAll: '::1' }).find((argument) => argument.includes('resolver'));
  expect(rules).toBe(
    '--host-resolver-rules=MAP *.onion ~NOTFOUND, MAP *:80 [::1]:9080, MAP *:443 [::1]:9443, MAP * [::1]',
  );
});

test('Chromium resolves as usual when nothing is asked', () => {
  const args = chromiumArguments({ ...options, resolveAll: undefined, portMap: new Map() });
  expect(args.filter((argument) => argument.includes('resolver'))).toEqual([]);
  expect(args).toContain('--lang=de');
});

test('features of Chromium are switched together, because it hears the last such argument', () => {
  const browserArgs = ['--enable-features=One,Two', '--lang=de', '--enable-features=Three', '--disable-features=Four'];
  const args = chromiumArguments({ ...options, browserArgs, showsCertificates: true });
  expect(featuresIn(args, 'enable')).toEqual([
    expect.arrayContaining(['WebRequestSecurityInfo', 'One', 'Two', 'Three', 'SkipListAccountsWithoutGaiaCookies']),
  ]);
  expect(featuresIn(args, 'disable')).toEqual([expect.arrayContaining(['HttpsUpgrades', 'Four'])]);
  expect(args).toContain('--lang=de');
  expect(featuresIn(chromiumArguments(options), 'enable').flat()).not.toContain('WebRequestSecurityInfo');
});

test('what Playwright switches stays switched', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-arguments-'));
  try {
    const executable = join(folder, 'browser');
    const told = join(folder, 'told');
    await writeFile(executable, `#!/bin/sh\nprintf '%s\\n' "$@" >'${told}'\n`, { mode: 0o755 });
    await expect(launchChromium({ ...options, executable })).rejects.toThrow();
    const args = (await readFile(told, 'utf8')).split('\n');
    for (const way of ['enable', 'disable'] as const) {
      const [byPlaywright, byUs] = featuresIn(args, way);
      expect(byUs).toEqual(expect.arrayContaining(byPlaywright ?? []));
      expect(byPlaywright).not.toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** What each such argument names. */
const featuresIn = (args: readonly string[], way: 'enable' | 'disable'): string[][] =>
  args.filter((one) => one.startsWith(`--${way}-features=`)).map((one) => one.replace(/^.*?=/, '').split(','));

test('Firefox maps ports and names by preferences', () => {
  expect(firefoxPreferences(options)).toMatchObject({
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': '80=9080;443=9443',
  });
});

test('Firefox maps ports without names too', () => {
  const preferences = firefoxPreferences({ ...options, resolveAll: undefined });
  expect(preferences).toHaveProperty(['network.socket.forcePort'], '80=9080;443=9443');
  expect(preferences).not.toHaveProperty(['network.dns.forceResolve']);
});
