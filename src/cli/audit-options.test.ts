import { describe, expect, test } from 'vitest';
import { parseAuditOptions } from './audit-options.ts';
import { UsageError } from './usage-error.ts';

const parse = (...args: readonly string[]) => parseAuditOptions(args, { terminal: false });

test('an address alone gets the documented defaults', () => {
  expect(parse('https://site.example/')).toMatchObject({
    addresses: ['https://site.example/'],
    browser: 'chromium',
    deep: false,
    outputs: [{ format: 'json', file: undefined }],
    failOnUnknown: false,
    quiet: false,
    failOn: 'serious',
    settle: 1_000,
    timeout: 30_000,
    concurrency: 4,
    readsInput: false,
  });
});

test('a dash reads standard input besides the addresses given', () => {
  expect(parse('-', 'http://site.example')).toMatchObject({ readsInput: true, addresses: ['http://site.example'] });
});

test('browser arguments and port maps can be repeated', () => {
  const options = parse(
    '--browser-arg=--a',
    '--browser-arg',
    'b',
    '--resolve-all',
    '127.0.0.1',
    '--port-map',
    '80=8080,443=8443',
    '--port-map',
    '81=8081',
  );
  expect(options.browserArgs).toEqual(['--a', 'b']);
  expect([...options.portMap]).toEqual([
    [80, 8080],
    [443, 8443],
    [81, 8081],
  ]);
});

describe('wrong usage is refused in one sentence', () => {
  test.each([
    ['an unknown option', ['--colour'], "Unknown option '--colour'."],
    ['a missing value', ['--format'], '--format'],
    ['an unknown format', ['--format', 'xml'], '--format is one of table, json'],
    ['an unknown browser', ['--browser', 'safari'], '--browser is one of chromium, firefox, not “safari”.'],
    ['an unknown threshold', ['--fail-on', 'info'], '--fail-on is one of'],
    ['a negative time', ['--timeout=-5'], '--timeout is a whole number of at least 1'],
    ['no time at all', ['--timeout', '0'], '--timeout is a whole number of at least 1'],
    ['a time with a unit', ['--settle', '1s'], '--settle is a whole number'],
    ['no tabs', ['--concurrency', '0'], '--concurrency is a whole number of at least 1'],
    ['an address of no host', ['word'], 'is not an http:// or https:// address.'],
    ['an address of another scheme', ['ftp://site.example/'], 'is not an http:// or https:// address.'],
    ['an address without a host', ['https://'], 'is not an http:// or https:// address.'],
    ['an address with a wrong port', ['https://site.example:99999/'], 'is not an http:// or https:// address.'],
    ['a resolver address with spaces', ['--resolve-all', 'a b'], '--resolve-all is an IP address or a host name'],
    ['a resolver address that is a rule', ['--resolve-all', '127.0.0.1,MAP * evil'], '--resolve-all is an IP address'],
    ['a port map in words', ['--port-map', 'http=9080'], '--port-map is a list such as 80=9080,443=9443'],
    ['a port map without a target', ['--port-map', '80='], '--port-map is a list such as'],
    ['a port beyond the last', ['--port-map', '80=70000'], '--port-map is a list such as'],
    ['a port map with an empty part', ['--port-map', '80=9080,'], '--port-map is a list such as'],
    ['a port mapped twice', ['--port-map', '80=1,80=2'], '--port-map names port 80 twice.'],
    ['a port map that cannot be applied', ['--port-map', '80=9080'], '--port-map needs --resolve-all'],
  ])('%s', (_name, args, sentence) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(sentence);
    expect(() => parse(...args)).not.toThrow(/\n/);
  });
});
