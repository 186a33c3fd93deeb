import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportGraph, importCycles, importGraph } from './import-graph.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each room may import beside itself, tests included; the longest name that begins a path says its room. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/words': [],
  'src/core': ['src/words'],
  'src/content': ['src/core'],
  'src/platform': ['src/core'],
  'src/recording': ['src/core', 'src/platform'],
  'src/reporting': ['src/core', 'src/platform', 'src/recording', 'src/words'],
  'src/sensors': ['src/core', 'src/platform', 'src/recording'],
  // What joins its rooms.
  'src/upgrade': ['src/core', 'src/platform', 'src/recording', 'src/reporting'],
  'src/upgrade/probe': ['src/core', 'src/platform', 'src/recording', 'src/reporting'],
  'src/upgrade/always': ['src/core', 'src/platform', 'src/recording'],
  'src/upgrade/switch': [
    ...['src/core', 'src/platform', 'src/recording', 'src/reporting'],
    ...['src/upgrade/probe', 'src/upgrade/always'],
  ],
  'src/upgrade/fallback': [
    ...['src/core', 'src/platform', 'src/recording', 'src/reporting'],
    ...['src/upgrade/probe', 'src/upgrade/always'],
  ],
  // The build puts the changelog into a page.
  'src/presentation': ['src/core', 'src/platform', 'src/words', 'CHANGELOG.md?raw'],
  'src/background': [
    ...['src/core', 'src/platform', 'src/recording', 'src/reporting'],
    ...['src/sensors', 'src/upgrade', 'src/presentation'],
  ],
  'src/site-check': [
    ...['src/core', 'src/platform', 'src/reporting', 'src/sensors'],
    ...['src/upgrade/probe', 'src/presentation'],
  ],
  'src/watch': [
    ...['src/core', 'src/platform', 'src/reporting', 'src/site-check'],
    ...['src/upgrade/probe', 'src/presentation', 'src/words'],
  ],
  'src/cli': ['src/core', 'src/presentation', 'src/words'],
  'e2e/lab': ['src/core'],
  e2e: ['src', 'e2e', 'tools'],
  tools: ['src', 'e2e/lab'],
};

const graph = importGraph(root, ['src', 'e2e', 'tools']);

test('there is no import cycle, not even of types', () => {
  expect(importCycles(graph)).toEqual([]);
});

test('each room imports only what it may', () => {
  expect(trespassesIn(graph)).toEqual([]);
});

describe('a graph of imports', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portcullis-imports-'));
    const files = {
      'src/core/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/core/b.ts': "export type { C } from './c.ts';\nexport const b = 1;",
      'src/core/c.ts': "export type C = typeof import('./a.ts').a;",
      'src/core/d.ts': "import type { E } from '../cli/e.tsx';\nexport type D = E;",
      'src/cli/e.tsx': "export type E = 1;\nexport const e = () => import('../../e2e/lab/f.ts');",
      'e2e/lab/f.ts': "import 'node:fs';",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows a cycle of values, types and re-exports', () => {
    expect(importCycles(importGraph(folder, ['src', 'e2e']))).toEqual([
      ['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts'],
    ]);
  });

  test('shows an import that a room may not make, for a type or when it runs', () => {
    expect(trespassesIn(importGraph(folder, ['src', 'e2e']))).toEqual([
      'src/cli/e.tsx imports e2e/lab/f.ts',
      'src/core/d.ts imports src/cli/e.tsx',
    ]);
  });
});

function trespassesIn(imports: ImportGraph): string[] {
  return [...imports]
    .flatMap(([module, targets]) =>
      targets.filter((to) => !mayImport(module, to)).map((to) => `${module} imports ${to}`),
    )
    .sort();
}

function mayImport(module: string, target: string): boolean {
  const room = roomOf(module);
  return [room, ...(rooms[room] ?? [])].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

const roomOf = (module: string): string =>
  Object.keys(rooms)
    .filter((room) => module.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? module;
