import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChanges } from './read-changes.ts';

const changelog = `# Changes

## Unreleased

## 1.1.0 (2026-12-01)

- One thing, which takes
  two lines.
- *Copy report* knows \`--json\` ([docs/more.md](docs/more.md)).

## 1.0.0

- The first.
`;

test('versions come as they stand, those without changes left out', () => {
  expect(readChanges(changelog).map(({ title, changes }) => [title, changes.length])).toEqual([
    ['1.1.0 (2026-12-01)', 2],
    ['1.0.0', 1],
  ]);
});

test('a change is one text, with its code and emphasis, and of a link its text', () => {
  expect(readChanges(changelog)[0]?.changes).toEqual([
    [{ kind: 'text', text: 'One thing, which takes two lines.' }],
    [
      { kind: 'emphasis', text: 'Copy report' },
      { kind: 'text', text: ' knows ' },
      { kind: 'code', text: '--json' },
      { kind: 'text', text: ' (' },
      { kind: 'text', text: 'docs/more.md' },
      { kind: 'text', text: ').' },
    ],
  ]);
});

test('nothing of our own changelog is left as it is marked up', () => {
  const own = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
  const changes = readChanges(own).flatMap((version) => version.changes);
  expect(changes).toHaveLength(own.match(/^- /gm)?.length ?? -1);
  const texts = changes.flat().flatMap(({ kind, text }) => (kind === 'code' ? [] : text));
  expect(texts.filter((text) => /[`[\]]|\*\w|\n|^\s*#/.test(text))).toEqual([]);
});
