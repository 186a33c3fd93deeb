import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** The one file that may ask the page's own objects for their members: it knows how. */
const reader = join('content', 'untampered.ts');

/** Members of forms and documents that strings, lists, messages and events have, too. */
const innocent = new Set(['length', 'name', 'id', 'target']);
/** What is never asked for any member, nor called. */
const pageObjects = /^(document|element|form|field|root|tree|parent|host)$/;

/**
 * Where source reads a member of the page's objects directly, which a page can hide behind an element of that name:
 * file, line and text of each place.
 */
export function directReads(source: string): string[] {
  const content = readdirSync(join(source, 'content')).map((file) => join('content', file));
  const files = [...content, join('presentation', 'outline.iife.ts')];
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== reader)
    .flatMap((file) => readsIn(join(source, file), relative(source, join(source, file))));
}

function readsIn(path: string, name: string): string[] {
  const text = readFileSync(path, 'utf8');
  const found: string[] = [];
  const note = ({ start, end }: Node): void => {
    found.push(`${name}:${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isNode(node)) {
      if (isDirectRead(node)) note(node);
      Object.values(node).forEach(walk);
    }
  };
  walk(parseSync(path, text, { lang: 'ts' }).program);
  return found;
}

/** What is used of a syntax tree's nodes (ESTree). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: Node;
  readonly key?: Node;
  readonly properties?: readonly Node[];
  readonly name?: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function isDirectRead({ type, computed, object, property, properties = [] }: Node): boolean {
  if (type === 'ObjectPattern') return properties.some(({ key }) => isHidden(key?.name));
  if (type !== 'MemberExpression' || computed) return false;
  return isHidden(property?.name) || pageObjects.test(object?.name ?? '');
}

const isHidden = (name = ''): boolean => clobberable.has(name) && !innocent.has(name);

/** Every member of a form and of a document, which elements within can stand in for (HTML, named access). */
const clobberable = membersOf('HTMLFormElement', 'Document');

function membersOf(...roots: readonly string[]): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  const compiler = dirname(require.resolve(platform, { paths: [dirname(require.resolve('typescript/package.json'))] }));
  const declarations = readFileSync(join(compiler, 'lib', 'lib.dom.d.ts'), 'utf8');
  const found = new Set<string>();
  const seen = new Set<string>();
  const collect = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const shape = new RegExp(`^interface ${name}(?: extends ([^{]+))? \\{\\n([\\s\\S]*?)^\\}`, 'gm');
    for (const [, parents = '', body = ''] of declarations.matchAll(shape)) {
      for (const [, member = ''] of body.matchAll(/^ {4}(?:readonly |get |set )?(\w+)\??[(:<]/gm)) found.add(member);
      for (const parent of parents.split(',')) collect(parent.trim());
    }
  };
  roots.forEach(collect);
  return found;
}
