import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPotentiallyTrustworthyUrl } from './trustworthy.ts';

describe('a potentially trustworthy URL', () => {
  test.each([
    'https://site.example/',
    'wss://site.example/',
    'HTTPS://SITE.EXAMPLE',
    'http://127.0.0.1/',
    'http://127.255.3.4:9000/a',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:8080/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost:3000/',
    'http://a.b.localhost./',
    'ws://localhost:3000/',
    'file:///etc/hosts',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'about:blank',
    'about:blank#top',
    'about:srcdoc',
    'data:text/html,hello',
    'blob:https://site.example/0a1b',
    'blob:http://localhost:3000/0a1b',
    'filesystem:https://site.example/temporary/a',
  ])('%s is one', (url) => {
    expect(isPotentiallyTrustworthyUrl(url)).toBe(true);
  });

  test.each([
    'http://site.example/',
    'ws://site.example/',
    'ftp://site.example/',
    'http://[::ffff:127.0.0.1]/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://128.0.0.1/',
    'http://localhost.example.com/',
    'http://notlocalhost/',
    'http://127.0.0.1.example/',
    'http://hidden.onion/',
    'http://printer.local/',
    'about:config',
    'javascript:alert(1)',
    'blob:http://site.example/0a1b',
    'blob:null/0a1b',
    'blob:data:text/html,x',
    'filesystem:http://site.example/temporary/a',
    'https://',
    'nothing',
    '',
  ])('%s is not', (url) => {
    expect(isPotentiallyTrustworthyUrl(url)).toBe(false);
  });

  test('any text gets an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isPotentiallyTrustworthyUrl(text) === 'boolean'));
  });
});
