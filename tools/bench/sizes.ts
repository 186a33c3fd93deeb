import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { workerFile } from '../build/worker-apart.ts';
import type { Figure } from './paired.ts';

/** Kilobytes after gzip of all the scripts that each part loads; what two of them share counts for both. */
export function measureSizes(extension: string): Figure[] {
  const read = (file: string): string => readFileSync(join(extension, file), 'utf8');
  const figure = (name: string, entry: string, budget: number): Figure => {
    const scripts = scriptsOf(entry, read).filter((file) => file.endsWith('.js'));
    const value = scripts.reduce((sum, file) => sum + gzipSync(read(file)).length / 1_000, 0);
    return { name: `${name}, gzip`, value, unit: 'kB', budget };
  };
  return [
    figure('content script', 'src/content/collect.iife.js', 6),
    figure('worker', workerFile, 60),
    figure('popup', 'src/presentation/popup/index.html', 30),
    figure('side panel', 'src/presentation/panel/index.html', 30),
    figure('report', 'src/presentation/report/index.html', 61),
    figure('history', 'src/presentation/history/index.html', 30),
    figure('options page', 'src/presentation/options/index.html', 25),
    figure('first page', 'src/presentation/welcome/index.html', 15),
    figure('page of changes', 'src/presentation/changes/index.html', 25),
    figure('failure page', 'src/presentation/failed/index.html', 25),
  ];
}

/** A file and whatever it loads, as the build writes it down. */
function scriptsOf(entry: string, read: (file: string) => string, found = new Set<string>()): string[] {
  if (found.has(entry)) return [];
  found.add(entry);
  const loads = /(?:\bfrom|\bimport|<script[^>]*\bsrc=)\s*["'](?<path>[./][^"']+\.js)["']/g;
  const next = [...read(entry).matchAll(loads)].map(({ groups }) => groups?.['path'] ?? '');
  return [entry, ...next.flatMap((path) => scriptsOf(resolved(entry, path), read, found))];
}

const resolved = (from: string, path: string): string =>
  path.startsWith('/') ? path.slice(1) : join(dirname(from), path);
