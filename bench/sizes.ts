import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './paired.ts';

/** Kilobytes after gzip of each bundle; what worker and popup share counts for both. */
export function measureSizes(extension: string): Figure[] {
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(extension, file))).length / 1_000;
  const scripts = readdirSync(join(extension, 'assets')).filter((file) => file.endsWith('.js'));
  const sum = (pick: (file: string) => boolean): number =>
    scripts.filter(pick).reduce((total, file) => total + kilobytes(join('assets', file)), 0);
  const isWorker = (file: string): boolean => file.startsWith('main.ts');
  const isPopup = (file: string): boolean => file.startsWith('index.html');
  const shared = sum((file) => !isWorker(file) && !isPopup(file) && !file.startsWith('prompt'));
  return [
    { name: 'content script, gzip', value: kilobytes('src/content/collect.iife.js'), unit: 'kB', budget: 6 },
    { name: 'worker, gzip', value: sum(isWorker) + shared, unit: 'kB', budget: 45 },
    { name: 'popup, gzip', value: sum(isPopup) + shared, unit: 'kB', budget: 30 },
  ];
}
