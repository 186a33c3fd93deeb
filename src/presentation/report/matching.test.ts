import { expect, test } from 'vitest';
import { findingWith } from '../../core/rules/samples/findings.ts';
import { findingMatches } from './matching.ts';

const finding = findingWith({
  title: 'A cookie lacks the Secure attribute',
  proof: [{ url: 'https://cdn.example/a' }],
});

test.each([
  ['', true],
  ['  ', true],
  ['secure COOKIE', true],
  ['cdn.example', true],
  ['cookie referrer', false],
])('“%s” finds it: %s', (search, found) => {
  expect(findingMatches(finding, search)).toBe(found);
});
