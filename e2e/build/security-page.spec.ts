import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

/** The rows of the page's tables, without their heads. */
const rows = page
  .split('\n')
  .filter((line, index, lines) => line.startsWith('| ') && !/^\|(---\|)+$/.test(lines[index + 1] ?? ''));
const named = [...page.matchAll(/`((?:e2e|src)\/[^`]+\.(?:spec|test)\.tsx?)` “([^”]+)”/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

describe('the page about security', () => {
  test('names a test for every defence and every attack', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(row).toMatch(/`(e2e|src)\/[^`]+\.(spec|test)\.tsx?` “[^”]+” *(·|\|)/);
  });

  test('names at least twenty attacks', () => {
    expect(rows.filter((row) => page.indexOf(row) > page.indexOf('\n## Attacks')).length).toBeGreaterThanOrEqual(20);
  });

  test.each(named)('$file has a test “$title”', ({ file, title }) => {
    const path = join(root, file);
    expect(existsSync(path)).toBe(true);
    const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
    expect([`'${title}'`, `"${title}"`, `\`${title}\``].filter((literal) => source.includes(literal))).not.toEqual([]);
  });
});
