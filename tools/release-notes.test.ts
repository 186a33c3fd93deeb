import { expect, test } from 'vitest';
import { checkTag, releaseNotes } from './release-notes.ts';

const changelog = `# Changes

## Unreleased

- Not yet.

## 1.10.0 (2026-12-01)

- One thing, which takes
  two lines.
- Another.

## 1.1.0

- An old thing.

## 1.0.0
`;

test('are the entries of the version, each on one line', () => {
  expect(releaseNotes(changelog, '1.10.0')).toBe('- One thing, which takes two lines.\n- Another.\n');
  expect(releaseNotes(changelog, '1.1.0')).toBe('- An old thing.\n');
});

test.each([
  ['a version without a section', '1.1', 'has no section “## 1.1”'],
  ['a version of which nothing is said', '1.0.0', 'says nothing about 1.0.0'],
])('are refused for %s', (_, version, sentence) => {
  expect(() => releaseNotes(changelog, version)).toThrow(sentence);
});

test('a tag that is not that of the version is refused', () => {
  expect(checkTag('v1.1.0', '1.1.0')).toBe('1.1.0');
  expect(() => checkTag('v1.1.1', '1.1.0')).toThrow('The tag is v1.1.1, and package.json has version 1.1.0.');
});
