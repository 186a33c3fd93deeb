import { expect, test } from 'vitest';
import { serviceBinding } from './service-binding.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

// The names and values of RFC 9460, appendix D.
test.each([
  ['0000 03666f6f 076578616d706c65 03636f6d 00', '0 foo.example.com.'],
  ['0001 00', '1 .'],
  ['0010 03666f6f 076578616d706c65 03636f6d 00 0003 0002 0035', '16 foo.example.com. port=53'],
  ['0001 00 029b 0005 68656c6c6f', '1 . key667="hello"'],
  ['0001 00 0002 0000', '1 . no-default-alpn'],
  ['0001 00 0001 0006 026832 026833', '1 . alpn="h2,h3"'],
  ['0001 00 0004 0008 c0000201 c0000202', '1 . ipv4hint=192.0.2.1,192.0.2.2'],
  ['0001 00 0006 0010 20010db8000000000000000000000001', '1 . ipv6hint=2001:db8::1'],
  ['0001 00 0000 0004 0001 0004', '1 . mandatory=alpn,ipv4hint'],
  ['0001 00 0005 0002 fe0d', '1 . ech="/g0="'],
])('%s is %s', (data, text) => {
  expect(serviceBinding(hex(data))).toBe(text);
});

test('what would end a text or hide in it is written by its number', () => {
  expect(serviceBinding(hex('0001 00 029b 0005 22 5c 0a 20 e2'))).toBe('1 . key667="\\034\\092\\010\\032\\226"');
});

test.each(['', '00', '0001 05 61', '0001 00 0004 0003 c00002', '0001 00 0001 0004 096832', '0001 00 0006 0002 2001'])(
  'what is cut off, such as %s, is written as bytes',
  (data) => {
    const bytes = hex(data);
    expect(serviceBinding(bytes)).toBe(`\\# ${bytes.length} ${bytes.toString('hex')}`);
  },
);
