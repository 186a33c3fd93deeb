import { expect, test } from 'vitest';
import { markupOf } from './markup.ts';

test('what a page says is text, in an element and in an attribute', () => {
  const hostile = `</p>"'\`><img src=x onerror=alert(1)>\u202e`;
  const written = markupOf(<p title={hostile}>{hostile}</p>);
  expect(written.match(/<[^>]*>/g)).toEqual([
    '<p title="&lt;/p&#62;&quot;&#39;&#96;&#62;&lt;img src=x onerror=alert(1)&#62;\ufffd">',
    '</p>',
  ]);
  expect(written.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"'`]|\u202e/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1'])('no cell begins as a formula: %s', (formula) => {
  expect(markupOf(<td>{formula}</td>)).toBe(`<td>&#39;${formula}</td>`);
  expect(
    markupOf(
      <li>
        <code>{formula}</code>
      </li>,
    ),
  ).toBe(`<li><code>&#39;${formula}</code></li>`);
});

test('a flag of a command stays as it is', () => {
  expect(
    markupOf(
      <code>
        <span>curl</span> <span>-I</span>
      </code>,
    ),
  ).toBe('<code><span>curl</span> <span>-I</span></code>');
});
