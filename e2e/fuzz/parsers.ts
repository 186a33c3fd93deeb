import { diagnose } from '../../src/core/failures/failure-codes.ts';
import { addressOf } from '../../src/core/observe/address.ts';
import {
  hasCspDirective,
  insecureSourcesOf,
  refusesInsecure,
  upgradesInsecureRequests,
} from '../../src/core/standards/csp.ts';
import { addressesInCss } from '../../src/core/standards/css-addresses.ts';
import { parseHsts } from '../../src/core/standards/hsts.ts';
import { referrerPolicyOf } from '../../src/core/standards/referrer-policy.ts';
import { cookiesOf } from '../../src/core/standards/set-cookie.ts';
import { candidatesOf } from '../../src/core/standards/srcset.ts';
import { certificateReader } from './certificate-reader.ts';
import type { Parser } from './parser.ts';

/** A value that no generated text contains by itself. */
const secret = 'q7Zk9-secret-value';
const page = addressOf('https://site.example/');
const policies =
  /^(no-referrer|no-referrer-when-downgrade|(strict-)?origin(-when-cross-origin)?|same-origin|unsafe-url)$/;

export const parsers: readonly Parser[] = [
  {
    name: 'Strict-Transport-Security',
    tokens: [
      'max-age',
      'includeSubDomains',
      'preload',
      '=',
      ';',
      ',',
      '"',
      '\\',
      ' ',
      '\t',
      '31536000',
      '0',
      '-1',
      'x',
    ],
    parse: parseHsts,
    holds(text) {
      const { raw, valid, problems, maxAge, includeSubDomains, preload } = parseHsts(text);
      const grants = maxAge > 0 || includeSubDomains || preload;
      return raw === text && valid === (problems.length === 0) && (valid || !grants) && maxAge >= 0;
    },
  },
  {
    name: 'Content-Security-Policy',
    tokens: [
      ...[
        'default-src',
        'img-src',
        'upgrade-insecure-requests',
        'report-uri',
        "'self'",
        'http:',
        'https:',
        'ws://a.test',
      ],
      ...['http://[::1]', 'http://*.a.test:*/p', '*', ';', ',', ' ', '\n', '/', ':', '[', ']'],
    ],
    parse: insecureSourcesOf,
    holds: (text) =>
      insecureSourcesOf(text).every(({ source }) => /^(http|ws):/i.test(source)) &&
      upgradesInsecureRequests(text) === hasCspDirective(text, 'upgrade-insecure-requests') &&
      // Nothing that follows makes a policy weaker.
      refusesInsecure(`img-src 'none';${text}`, ['img-src']),
  },
  {
    name: 'Set-Cookie',
    tokens: [
      ...['sid', '__Host-', '=', ';', ' ', 'Secure', 'HttpOnly', 'SameSite', 'None', 'Path', '/', 'Domain', 'a.test'],
      ...['Expires', 'Wed, 21 Oct 2026 07:28:00 GMT', 'Max-Age', ',', '\n', '%E0', '__proto__', 'constructor', 'value'],
    ],
    parse: (text) => cookiesOf(text, page.url),
    holds(text) {
      const name = text.replace(/[=;\n].*/s, '');
      const facts = cookiesOf(`${name}=${secret}${text}`, page.url);
      return !JSON.stringify(facts).includes(secret) && facts.every(({ secure }) => typeof secure === 'boolean');
    },
  },
  {
    name: 'Referrer-Policy',
    tokens: [
      'no-referrer',
      'unsafe-url',
      'strict-origin',
      'Origin',
      '-when-cross-origin',
      ',',
      ' ',
      '\t',
      ';',
      'never',
    ],
    parse: (text) => referrerPolicyOf([text]),
    holds(text) {
      const policy = referrerPolicyOf([text]);
      return (policy === undefined || policies.test(policy)) && referrerPolicyOf([text, 'origin']) === 'origin';
    },
  },
  {
    name: 'srcset',
    tokens: ['a.png', 'http://a.test/b', ' ', ',', '1x', '2.5x', '100w', '(', ')', '\n', 'data:,a', '-1x', '1e400x'],
    parse: candidatesOf,
    holds: (text) => candidatesOf(text).every((url) => url !== '' && !/[\t\n\f\r ]/.test(url) && text.includes(url)),
  },
  {
    name: 'addresses in CSS',
    tokens: ['url(', 'URL( ', '"', "'", ')', '(', ' ', '\n', '\\a ', 'http://a.test/b', '--x:', 'data:,', ','],
    parse: (text) => [...addressesInCss(text)],
    holds: (text) => [...addressesInCss(text)].every((url) => !/\\[9ad] /.test(url)),
  },
  {
    name: 'network errors',
    tokens: [
      'net::ERR_',
      'CERT_',
      'SSL_',
      'Error code ',
      '2152398861',
      '-1',
      'NS_ERROR_',
      'SEC_ERROR_',
      'PROXY_',
      '_',
      ' ',
    ],
    parse: (text) => diagnose(text, page),
    holds: (text) => diagnose(text, page).visitor.length > 0,
  },
  certificateReader,
];
