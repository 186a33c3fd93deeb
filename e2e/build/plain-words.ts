import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

/** A piece of text that a person reads, and where it is: file and line. */
export interface Text {
  readonly place: string;
  readonly text: string;
}

/** What the glossary replaces, as whole words; case does not matter. */
export const replaced: readonly RegExp[] = [
  'in (the )?clear',
  'a further hop',
  'leads? back',
  'led back',
  'testimon(y|ies)',
  'witness(es)?',
  'was not seen|were not seen',
  'our own fault',
  'mend(s|ed|ing)?',
  'circles?',
  '(is|are|was|were) asked over (plain )?https?',
  'asked? for over https?',
  'rewrit(es?|ten|ing)|rewrote',
  'drawn ahead',
  '(gone|goes|went) past a warning|clicked past',
  'runs? out|ran out',
  'no page (came|comes)',
  'whoever|somebody',
  'for good|for a while',
  'may look at',
  'secure twin',
  'throw-away',
  'told to (an? )?(sites?|servers?)',
].map((words) => new RegExp(`(?<![\\w-])(${words})(?![\\w-])`, 'i'));

/** Texts that are nothing but one of these are headings or buttons that have another name now. */
const labels = /^(Right|Not seen|Does not apply|What to mend|Nothing to mend|No longer|For good|Asked for|Deep audit)$/;

/** Where one of the words is the right one, and why. */
const exceptions: readonly { readonly phrase: RegExp; readonly reason: string }[] = [
  { phrase: /URL Rewrite module/, reason: 'IIS calls its module so' },
  { phrase: /rewrite rules of the web server/, reason: 'web servers call them so' },
  { phrase: /this computer ran out of something/, reason: 'of memory or sockets, not of time' },
  { phrase: /“whoever was visited beside a page that kills[^”]*”/, reason: 'the title of a test, named as it is' },
];

/** The text's words that the glossary replaces. */
export function replacedIn(text: string): string[] {
  // A single word in small letters is a name in the code, such as a key.
  if (/^[a-z]\S*$/.test(text)) return [];
  const rest = exceptions.reduce((before, { phrase }) => before.replaceAll(new RegExp(phrase, 'g'), ''), text);
  const found = replaced.flatMap((words) => words.exec(rest)?.[0] ?? []);
  return labels.test(text.trim()) ? [...found, text.trim()] : found;
}

/** Exceptions that no text needs any more. */
export const unneededExceptions = (texts: readonly Text[]): string[] =>
  exceptions.filter(({ phrase }) => !texts.some(({ text }) => phrase.test(text))).map(({ reason }) => reason);

/** Folders and files of the root whose strings people read. */
const sources = ['src/words', 'src/core', 'src/presentation', 'src/upgrade', 'src/platform', 'src/cli', 'src/sensors'];
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'PRIVACY.md', 'SECURITY.md', 'docs', 'store'];

/** Everything that people read: strings in the sources, and pages line by line. */
export function textsIn(root: string): Text[] {
  const modules = sources.flatMap((folder) => filesIn(root, folder)).filter(isSource);
  const documents = pages.flatMap((page) => (page.endsWith('.md') ? [page] : filesIn(root, page)));
  const catalogue = join('src', 'core', 'rules', 'README.md');
  return [
    ...modules.flatMap((file) => stringsIn(file, readFileSync(join(root, file), 'utf8'))),
    ...[...documents, catalogue].flatMap((file) => paragraphsOf(file, readFileSync(join(root, file), 'utf8'))),
  ];
}

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$|samples|gallery/.test(file);

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));

/** The strings of a module, also those in templates and in JSX; what it imports is none. */
export function stringsIn(file: string, source: string): Text[] {
  const found: Text[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isNode(node)) {
      const text = textOf(node);
      if (text !== undefined) {
        found.push({ place: `${file}:${source.slice(0, node.start).split('\n').length}`, text });
      }
      if (!node.type.startsWith('Import')) Object.values(node).forEach(walk);
    }
  };
  walk(parseSync(file, source).program);
  return found;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function textOf({ type, value }: Node): string | undefined {
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value.replaceAll(/\s+/g, ' ');
  if (type !== 'TemplateElement') return undefined;
  return (value as { readonly raw: string }).raw;
}

/** The paragraphs and table rows of a page, each on one line, so that a line break hides no word. */
function paragraphsOf(file: string, page: string): Text[] {
  let line = 1;
  return page.split(/\n(?=\n|\||- )/).map((part) => {
    const text = { place: `${file}:${line}`, text: part.replaceAll(/\s+/g, ' ') };
    line += part.split('\n').length;
    return text;
  });
}
