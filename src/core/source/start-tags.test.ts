import { expect, test } from 'vitest';
import { startTagsOf } from './start-tags.ts';

/** The names of the start tags, those in templates in parentheses. */
const namesIn = (source: string): string =>
  [...startTagsOf(source)].map(({ name, inert }) => (inert ? `(${name})` : name)).join(' ');

test.each([
  ['a comment', '<!-- <img> --><p>', 'p'],
  ['a comment that ends at once', '<!--><p><!---><b>', 'p b'],
  ['a comment that ends oddly', '<!-- <img> --!><p>', 'p'],
  ['a comment that never ends', '<p><!-- <img>', 'p'],
  ['a doctype', '<!doctype html "a>b"><p>', 'p'],
  ['what becomes a comment', '<?xml <img><p></ <img><b>', 'p b'],
  ['end tags with attributes', '</p title="<img>"><b>', 'b'],
  ['less-than signs in text', 'a < b <1 <p>', 'p'],
  ['a script', '<script>"<img>"</script><p>', 'script p'],
  ['an end tag of a script in capitals', '<script><img></SCRIPT ><p>', 'script p'],
  ['a script that names its own tags', '<script><!-- <script> </script> <img> --></script><p>', 'script p'],
  ['a script that only begins a comment', '<script><!-- </script><p>', 'script p'],
  ['a script whose comment ends', '<script><!-- <script> --> </script><p>', 'script p'],
  ['a style', '<style>a::before { content: "<img>" }</style><p>', 'style p'],
  ['a title, a textarea', '<title><img></title><textarea><img></textareas></textarea><p>', 'title textarea p'],
  ['what stands in for frames and scripts', '<noscript><img></noscript><iframe><img></iframe><p>', 'noscript iframe p'],
  ['plain text', '<plaintext><img></plaintext><p>', 'plaintext'],
  ['a template', '<template><img><b></template><p>', 'template (img) (b) p'],
  ['templates in each other', '<template><template><i></template><b></template><p>', 'template (template) (i) (b) p'],
  ['a declarative shadow root', '<template shadowrootmode="open"><img></template>', 'template img'],
  [
    'foreign content',
    '<svg><title><img2></title><style><g></style><script><g></script></svg><p>',
    'svg title img2 style g script g p',
  ],
  ['CDATA in foreign content', '<svg><![CDATA[<image>]]><g></svg><![CDATA[<p>]]>', 'svg g'],
  [
    'HTML in foreign content',
    '<svg><foreignObject><style><b></style></foreignObject></svg>',
    'svg foreignobject style',
  ],
  ['HTML that ends foreign content', '<svg><p><style><b></style>', 'svg p style'],
  ['an empty element of foreign content', '<svg/><style><b></style>', 'svg style'],
  ['a tag that never ends', '<p><img src="x', 'p'],
])('%s', (_what, source, names) => {
  expect(namesIn(source)).toBe(names);
});

const attributesIn = (source: string): object =>
  Object.fromEntries([...([...startTagsOf(source)][0]?.attributes ?? [])]);

test.each([
  ['in all forms', `<a b c=d e='f>g' h="i" j = k>`, { b: '', c: 'd', e: 'f>g', h: 'i', j: 'k' }],
  ['of the same name', '<a b=1 B=2>', { b: '1' }],
  ['with slashes', '<a/b/c=d/>', { b: '', c: 'd/' }],
  ['with signs of equality', '<a =b=c>', { '=b': 'c' }],
  ['without a value', '<a b=>', { b: '' }],
  ['with references', '<a b="&amp;&#47;&#x2f;&sol;&colon;&Tab;">', { b: '&///:\t' }],
  [
    'with what looks like references',
    '<a b="?x&copy=1&amp=2&amp&unknown;&#0;">',
    { b: '?x&copy=1&amp=2&&unknown;\ufffd' },
  ],
  ['across lines', '<a\r\n\tb\r\n=\r\nc>', { b: 'c' }],
])('attributes %s', (_what, source, attributes) => {
  expect(attributesIn(source)).toEqual(attributes);
});
