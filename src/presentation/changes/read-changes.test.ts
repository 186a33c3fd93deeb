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

### What you see

- The first.
- The second.

### Trust

- The third.
`;

test('versions come as they stand, those without changes left out', () => {
  expect(readChanges(changelog).map(({ title }) => title)).toEqual(['1.1.0 (2026-12-01)', '1.0.0']);
});

test('changes stand in their groups', () => {
  const counts = readChanges(changelog).map(({ groups }) =>
    groups.map(({ title, changes }) => [title, changes.length]),
  );
  expect(counts).toEqual([
    [['', 2]],
    [
      ['What you see', 2],
      ['Trust', 1],
    ],
  ]);
});

test('a change is one text, with its code and emphasis, and of a link its text', () => {
  expect(readChanges(changelog)[0]?.groups[0]?.changes).toEqual([
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
  const changes = readChanges(own).flatMap(({ groups }) => groups.flatMap(({ changes: some }) => some));
  expect(changes).toHaveLength(own.match(/^- /gm)?.length ?? -1);
  const texts = changes.flat().flatMap(({ kind, text }) => (kind === 'code' ? [] : text));
  expect(texts.filter((text) => /[`[\]]|\*\w|\n|^\s*#/.test(text))).toEqual([]);
});
