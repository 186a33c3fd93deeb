import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { selectExpression } from './select-expression.ts';

/** What is asked of the page, and what of the developer tools, when the selector is evaluated there. */
function evaluated(selector: string, isThere = true) {
  const asked: string[] = [];
  const inspected: object[] = [];
  const tree = (depth: number): object => ({
    depth,
    querySelector: (part: string) => {
      asked.push(part);
      return isThere ? { depth, shadowRoot: tree(depth + 1) } : null;
    },
  });
  const world = { document: tree(0), inspect: (found: object) => inspected.push(found), ran: false };
  return { value: runInNewContext(selectExpression(selector), world), asked, inspected, ran: world.ran };
}

test('the element is selected, through open shadow trees', () => {
  const { value, asked, inspected } = evaluated('#host >>> img:nth-of-type(2)');
  expect({ value, asked }).toEqual({ value: true, asked: ['#host', 'img:nth-of-type(2)'] });
  expect(inspected).toMatchObject([{ depth: 1 }]);
});

test('one that is gone is not selected', () => {
  expect(evaluated('img', false)).toMatchObject({ value: false, inspected: [] });
});

test.each([
  `a'); ran = true; ('`,
  `a"); ran = true; ("`,
  `\`\${ran = true}\``,
  'a\\"]; ran = true; [\\"',
  'a\u2028ran = true',
  ']; ran = true; for (const part of [',
])('nothing of %j is executed', (selector) => {
  expect(evaluated(selector)).toMatchObject({ value: true, asked: [selector], ran: false });
});
