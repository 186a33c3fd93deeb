import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { replacedIn, stringsIn, textsIn, unneededExceptions } from './plain-words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = textsIn(root);
const faults = (all: typeof texts): string[] =>
  all.flatMap(({ place, text }) => replacedIn(text).map((words) => `${place}: ${words}`));

describe('what people read', () => {
  test('uses the terms of the glossary', () => {
    expect(texts.length).toBeGreaterThan(2_000);
    expect(faults(texts)).toEqual([]);
  });

  test('needs each exception', () => {
    expect(unneededExceptions(texts)).toEqual([]);
  });
});

describe('the search for words that the glossary replaces', () => {
  const file = join('src', 'words', 'en', 'rules', 'mixed-content.ts');
  const rule = readFileSync(join(root, file), 'utf8');

  test.each([
    ['a title', "'The page loads unencrypted content'", "'The page loads content in clear'"],
    ['a template', "'The page loads unencrypted content'", '`The page loads content in clear`'],
    ['a line break', "'The page loads unencrypted content'", "'The page loads content in\\nclear'"],
  ])('finds one in a rule: %s', (_, now, before) => {
    const changed = rule.replace(now, before);
    expect(changed).not.toBe(rule);
    expect(faults(stringsIn(file, rule))).toEqual([]);
    expect(faults(stringsIn(file, changed))).toHaveLength(1);
  });

  test('finds one in JSX, and a heading that has another name now', () => {
    const source = 'const view = <p title="Right">\n  This was sent in\n  clear.\n</p>;';
    expect(faults(stringsIn('view.tsx', source))).toEqual(['view.tsx:1: Right', 'view.tsx:1: in clear']);
  });

  test('takes a part of a word for no word', () => {
    expect(replacedIn('Clearly recommended, commenting on semicircles.')).toEqual([]);
  });
});
