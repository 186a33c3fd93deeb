import { expect, test } from 'vitest';
import { givenOptions, parseAuditOptions } from '../audit-options.ts';
import type { Config } from './config-schema.ts';
import { withConfig } from './with-config.ts';

const config: Config = {
  addresses: ['example.org'],
  options: {
    ...{ 'fail-on': 'minor', deep: true, quiet: false, settle: 500, output: 'a.txt' },
    ...{ format: ['table', 'json:a.json'], 'browser-arg': ['--a', '--b=c'] },
  },
};
const parse = (...args: readonly string[]) =>
  parseAuditOptions(withConfig(args, config, givenOptions(args)), { terminal: false });

test('what is not given on the command line is that of the configuration', () => {
  expect(parse()).toMatchObject({
    ...{ addresses: ['https://example.org'], failOn: 'minor', deep: true, quiet: false, settle: 500 },
    ...{ browserArgs: ['--a', '--b=c'], browser: 'chromium' },
    outputs: [
      { format: 'table', file: 'a.txt' },
      { format: 'json', file: 'a.json' },
    ],
  });
});

test('what is given on the command line wins', () => {
  const given = ['--fail-on', 'never', '--no-deep', '--settle=9', '--browser-arg=--d', 'https://site.example/'];
  expect(parse(...given)).toMatchObject({
    ...{ addresses: ['https://site.example/'], failOn: 'never', deep: false, settle: 9, browserArgs: ['--d'] },
  });
});

test('a format that is given takes the place of all formats, and of their file', () => {
  expect(parse('--format', 'sarif').outputs).toEqual([{ format: 'sarif', file: undefined }]);
});
