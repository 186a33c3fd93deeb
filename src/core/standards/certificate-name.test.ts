import { describe, expect, test } from 'vitest';
import { isNamedBy } from './certificate-name.ts';

describe('a host is named', () => {
  test.each([
    ['by itself', 'site.example', 'site.example'],
    ['in any case', 'Site.EXAMPLE', 'sITE.example'],
    ['with a dot at its end', 'site.example', 'site.example.'],
    ['by an asterisk for its first label', '*.site.example', 'www.site.example'],
    ['by an asterisk for an internationalised label', '*.site.example', 'xn--bcher-kva.site.example'],
    ['as an A-label', 'xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['with an underscore', 'a_b.site.example', 'a_b.site.example'],
    ['as a single label', 'intranet', 'intranet'],
    ['as an IPv4 address', '192.0.2.7', '192.0.2.7'],
    ['as an IPv6 address', '2001:db8::1', '[2001:db8::1]'],
    ['as an IPv6 address written otherwise', '2001:db8:0:0:0:0:0:1', '[2001:db8::1]'],
  ])('%s', (_, name, host) => {
    expect(isNamedBy(['other.example', name], host)).toBe(true);
  });
});

describe('a host is not named', () => {
  test.each([
    ['by a parent', 'site.example', 'www.site.example'],
    ['by a sibling', 'www.site.example', 'site.example'],
    ['by an asterisk for no label', '*.site.example', 'site.example'],
    ['by an asterisk for two labels', '*.site.example', 'a.b.site.example'],
    ['by an asterisk within a label', 'w*.site.example', 'www.site.example'],
    ['by an asterisk after another label', 'www.*.example', 'www.site.example'],
    ['by two asterisks', '*.*.example', 'www.site.example'],
    ['by an asterisk alone', '*', 'intranet'],
    ['by an asterisk before a single label', '*.example', 'site.example'],
    ['by a suffix that is no label', 'ite.example', 'site.example'],
    ['by an asterisk, when it is an address', '*.0.2.7', '192.0.2.7'],
    ['by another address', '192.0.2.8', '192.0.2.7'],
    ['by an address that only maps to it', '::ffff:192.0.2.7', '192.0.2.7'],
    ['by an empty name', '', 'site.example'],
    ['when it is empty', '', ''],
    ['when it begins with a dot', '*.site.example', '.site.example'],
    ['by a name with a zero in it', 'site.example\ufffd.other.example', 'site.example'],
  ])('%s', (_, name, host) => {
    expect(isNamedBy([name], host)).toBe(false);
  });

  test('by a certificate without names', () => {
    expect(isNamedBy([], 'site.example')).toBe(false);
  });
});
