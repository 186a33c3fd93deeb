import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isText = (name: string): boolean => name.endsWith('.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter(isText)
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, 'store')).map((name) => `store/${name}`),
];

/** What is only there once something was built or run, and files of those who use the command line. */
const made = /^(\.cache|dist)(\/|$)|^words\/en\.json$|^portcullis(\.config\.(json|mjs)|-baseline\.json)$/;

const folders = ['.', 'src', 'e2e', 'tools', 'docs', 'public', 'store'];
const paths = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', withFileTypes: true }).map((item) =>
    relative(root, join(item.parentPath, item.name)),
  ),
);

/** Files and folders that a page names, between backticks or as the target of a link; `<id>` stands for any name. */
function namedIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, name = '']) => name);
  const isPath = (name: string): boolean =>
    /^[\w.<>/-]+$/.test(name) &&
    (/\.(tsx?|mjs|md|json|txt|svg|png)$/.test(name) || /^(src|e2e|tools|docs|public)\//.test(name));
  return [...quoted.filter(isPath), ...linked.filter((name) => !/^https?:/.test(name))];
}

/** A path may begin anywhere: its reader knows the folder that is spoken of. */
const isThere = (name: string): boolean => {
  const pattern = name.replace(/\/$/, '').replaceAll(/[.+]/g, '\\$&').replaceAll(/<\w+>/g, '[^/]+');
  const whole = new RegExp(`(^|/)${pattern}$`);
  return paths.some((path) => whole.test(path));
};

test.each(pages)('every file and folder that %s names is there', (page) => {
  const named = namedIn(readFileSync(join(root, page), 'utf8'));
  // Links begin at the page's own folder.
  const missing = named.filter((name) => !made.test(name) && !isThere(name.replace(/^(\.\.?\/)+/, '')));
  expect(missing).toEqual([]);
});

test('a file that has gone is found missing, also in a link, and a command is none', () => {
  const named = namedIn('Copy `src/gone.ts` or [this](src/gone/too.ts), run `npm run check`, and read `e2e/lab`.');
  expect(named).toEqual(['src/gone.ts', 'e2e/lab', 'src/gone/too.ts']);
  expect(named.filter((name) => !isThere(name))).toEqual(['src/gone.ts', 'src/gone/too.ts']);
});
