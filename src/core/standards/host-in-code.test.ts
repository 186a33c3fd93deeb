import { expect, test } from 'vitest';
import { hostInCode } from './host-in-code.ts';

test.each([
  ['www.site.example', 'www.site.example'],
  ['xn--caf-dma.example', 'xn--caf-dma.example'],
  ['[2001:db8::1]', '[2001:db8::1]'],
  ['a.example`id`', 'HOST'],
  ['$(id).example', 'HOST'],
  ["a'b.example", 'HOST'],
  ['', 'HOST'],
])('%s in code is %s', (host, code) => {
  expect(hostInCode(host)).toBe(code);
});
