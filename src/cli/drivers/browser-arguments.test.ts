import { expect, test } from 'vitest';
import { chromiumArguments } from './chromium.ts';
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

test('features of Chromium are switched on together, because it hears the last such argument', () => {
  const browserArgs = ['--enable-features=One,Two', '--lang=de', '--enable-features=Three'];
  const args = chromiumArguments({ ...options, browserArgs, showsCertificates: true });
  expect(args.filter((argument) => argument.startsWith('--enable-features'))).toEqual([
    '--enable-features=WebRequestSecurityInfo,One,Two,Three',
  ]);
  expect(args).toContain('--lang=de');
  expect(chromiumArguments(options).join(' ')).not.toContain('--enable-features');
});

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
