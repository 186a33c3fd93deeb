import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readHost } from './read-host.ts';

test.each([
  ['example.org', { host: 'example.org', apex: 'example.org' }],
  ['www.example.org', { host: 'www.example.org', apex: 'example.org' }],
  ['blog.example.co.uk', { host: 'blog.example.co.uk', apex: 'example.co.uk' }],
  ['me.github.io', { host: 'me.github.io', apex: 'me.github.io' }],
  ['https://example.org/path?query', { host: 'example.org', apex: 'example.org' }],
  ['Bücher.example', { host: 'xn--bcher-kva.example', apex: 'xn--bcher-kva.example' }],
  ['example.org.', { host: 'example.org', apex: 'example.org' }],
  ['203.0.113.9', { host: '203.0.113.9', apex: undefined }],
  ['[2001:db8::9]', { host: '[2001:db8::9]', apex: undefined }],
  ['192.168.0.1', { host: '192.168.0.1', apex: undefined }],
  ['localhost', { host: 'localhost', apex: undefined }],
  ['intranet', { host: 'intranet', apex: undefined }],
  ['nas.local', { host: 'nas.local', apex: undefined }],
])('%s is read as %o', (text, name) => {
  expect(readHost(text)).toEqual(name);
});

test.each([
  ['co.uk', 'public suffix'],
  ['com', 'public suffix'],
  ['github.io', 'public suffix'],
  ['example.org:8443', 'audit https://example.org:8443/'],
  ['https://example.org:443/', 'ports 80 and 443'],
  ['ftp://example.org', 'not the name of a host'],
  ['two words', 'not the name of a host'],
  ['', 'not the name of a host'],
])('%s is refused in one sentence', (text, words) => {
  expect(() => readHost(text)).toThrow(UsageError);
  expect(() => readHost(text)).toThrow(words);
});
