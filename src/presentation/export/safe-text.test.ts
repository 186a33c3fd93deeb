import { describe, expect, test } from 'vitest';
import {
  commandText,
  commandValue,
  htmlText,
  jsonText,
  markdownCode,
  markdownText,
  sarifLines,
  sarifText,
  tableText,
  xmlText,
} from './safe-text.ts';

describe('a table', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '::error::', '##[error]'])(
    'does not let a cell begin as a formula or a command: %s',
    (text) => {
      expect(tableText(text)).toBe(`'${text}`);
    },
  );

  test('shows the beginning and the end of what is too long', () => {
    expect(tableText(`http://a.test/${'x'.repeat(3_000_000)}#end`)).toMatch(
      /^http:\/\/a\.test\/x{400,500} … x{400,500}#end$/,
    );
  });

  test('leaves signs elsewhere alone', () => {
    expect(tableText('a=b+c-d@e')).toBe('a=b+c-d@e');
  });
});

describe('Markdown', () => {
  test('escapes what would mark up, link, mention or compute', () => {
    expect(markdownText('*a* [b](c) @d #1 <e> & http://f $g$ =')).toBe(
      '\\*a\\* \\[b\\]\\(c\\) \\@d \\#1 &lt;e&gt; &amp; http\\://f \\$g\\$ \\=',
    );
  });

  test.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['', ''],
    ['\n', '`\ufffd`'],
  ])('fences code by more backticks than it holds: %j', (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });
});

test('HTML has no raw character that ends a text or an attribute', () => {
  expect(htmlText('<a b="c">\'`&</a>')).toBe('&#60;a b=&#34;c&#34;&#62;&#39;&#96;&#38;&#60;/a&#62;');
});

test('XML has no raw character that ends a text or an attribute, and none that it does not know', () => {
  expect(xmlText('<a b="c">\'&\ufffe\uffff\u0000\ud800]]>')).toBe(
    '&#60;a b=&#34;c&#34;&#62;&#39;&#38;\ufffd\ufffd\ufffd\ufffd]]&#62;',
  );
});

test('a workflow command has no line break, and its property no character that ends it', () => {
  expect(commandText('50 %: a, b\n::error::')).toBe('50 %25: a, b\ufffd::error::');
  expect(commandValue('50 %: a, b')).toBe('50 %25%3A a%2C b');
});

test('SARIF has no placeholder and no link in a message', () => {
  expect(sarifText('{0} [a](1) \\')).toBe('{{0}} \\[a\\](1) \\\\');
  expect(sarifLines('First.\n{0}')).toBe('First.\n{{0}}');
});

describe('JSON', () => {
  test.each(['\u007f', '\u0085', '\u009b', '\u2028', '\u2029', '\u202e', '\u2066', '\ufeff', '\u{e0041}', '\ud800'])(
    'has %j as an escape, and the value is the same',
    (text) => {
      const written = jsonText({ [text]: [text] });
      expect(written).toMatch(/^[\n -~]*$/);
      expect(JSON.parse(written)).toEqual({ [text]: [text] });
    },
  );

  test('leaves letters of every script as they are', () => {
    expect(jsonText('例え مثال 👩‍💻')).toBe('"例え مثال 👩‍💻"');
  });
});
