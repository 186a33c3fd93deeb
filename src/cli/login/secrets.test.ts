import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetSecrets, keepSecrets, withoutSecrets, withoutSecretsIn } from './secrets.ts';

const secret = 'Se cret/+"42ü';
beforeEach(() =>
  keepSecrets([secret, 'Basic dXNlcjpodW50ZXIyMg==', 'id=A1b2C3d4E5; theme=dark'], ['https://site.example/']),
);
afterEach(forgetSecrets);

describe('a secret is masked', () => {
  test.each([
    ['as it is', `(${secret})`, '(•••)'],
    ['in other letters', secret.toUpperCase(), '•••'],
    ['percent-encoded', `https://a.test/?q=${encodeURIComponent(secret)}&r=1`, 'https://a.test/?q=•••&r=1'],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret)), '•••'],
    ['as a form writes it', `q=${new URLSearchParams({ q: secret }).toString().slice(2)}`, 'q=•••'],
    ['in markup', '<a title="Se cret/+&quot;42&#xfc;">', '<a title="•••">'],
    ['in JSON', JSON.stringify({ a: secret }), '{"a":"•••"}'],
    ['in a selector', '#x\\41 1b2\\43 3d4e5', '#x•••'],
    ['as name and password of an account', 'user:hunter22, hunter22', '•••, •••'],
    ['as the credentials alone', 'dXNlcjpodW50ZXIyMg==', '•••'],
    ['as one part of a value', 'A1b2C3d4E5', '•••'],
    ['where an address was cut', 'https://a.test/Se%20cret/%2…', 'https://a.test/•••…'],
    ['where the middle was cut', 'https://a.test/Se%20cre … t/+"42ü/x', 'https://a.test/••• … •••/x'],
    ['at the end of a long text', `${'x'.repeat(120)}Se cret/+`, `${'x'.repeat(120)}•••`],
  ])('%s', (_name, text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });
});

test('other texts stay as they are', () => {
  for (const text of ['', 'cret', 'The page…', 'Secretary', 'https://site.example/%7e?a=&lt;', '\\u0041'])
    expect(withoutSecrets(text)).toBe(text);
});

describe('is no secret', () => {
  test('what stands in an address that was given', () => {
    keepSecrets(['Site'], ['https://site.example/']);
    expect(withoutSecrets('https://site.example/')).toBe('https://site.example/');
  });

  test('what is too short to be one', () => {
    keepSecrets(['on', '1', '---------'], []);
    expect(withoutSecrets('1 is on ---------')).toBe('1 is on ---------');
  });

  test('a part of a word, where it is a short one itself', () => {
    keepSecrets(['dark'], []);
    expect(withoutSecrets('darkness, dark')).toBe('darkness, •••');
  });
});

test('names and codes of reports stay, whatever the secrets are', () => {
  keepSecrets(['secure', 'missing-hsts', 'seen', 'blocked'], []);
  const report = {
    verdict: 'secure',
    hsts: { state: 'seen', value: { raw: 'seen' } },
    leftOut: [{ what: 'seen', reason: 'blocked' }],
  };
  expect(
    withoutSecretsIn({ ...report, findings: [{ rule: 'missing-hsts', title: 'blocked' }], count: 3, none: null }),
  ).toEqual({
    ...report,
    hsts: { state: 'seen', value: { raw: '•••' } },
    findings: [{ rule: 'missing-hsts', title: '•••' }],
    ...{ count: 3, none: null },
  });
});
