import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** For each module, the modules of ours that it imports, for their types or when it runs; paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The imports of every TypeScript module in the folders. */
export function importGraph(root: string, folders: readonly string[]): ImportGraph {
  const modules = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  return new Map(modules.map((path) => [relative(root, path), importsOf(path).map((to) => relative(root, to))]));
}

/** Each group of modules that import each other, in alphabetical order. */
export function importCycles(graph: ImportGraph): string[][] {
  const reach = new Map([...graph.keys()].map((module) => [module, reachedFrom(module, graph)]));
  const groups = new Map<string, string[]>();
  for (const [module, reached] of [...reach].sort(([a], [b]) => a.localeCompare(b))) {
    if (!reached.has(module)) continue;
    const group = [...reached].filter((other) => reach.get(other)?.has(module)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const { program, module } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
    ...importedTypes(program),
  ];
  const ours = requests.flatMap((request) => (request?.startsWith('.') ? [join(dirname(path), request)] : []));
  return [...new Set(ours)];
}

/** What `import('…').Type` names, which the parser does not list. */
function importedTypes(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const within = Object.values(node).flatMap(importedTypes);
  const source = 'type' in node && node.type === 'TSImportType' && 'source' in node ? node.source : undefined;
  const value = typeof source === 'object' && source !== null && 'value' in source ? source.value : undefined;
  return typeof value === 'string' ? [value, ...within] : within;
}

function reachedFrom(module: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const rest = [...(graph.get(module) ?? [])];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    rest.push(...(graph.get(next) ?? []));
  }
  return reached;
}
