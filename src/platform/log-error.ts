import { isGone } from './is-gone.ts';

const reported = new Set<string>();

/**
 * The one place where our own trouble is written down: once per kind, for whoever opens the extension's console. What only
 * came too late for a tab or a page is none.
 */
export function logError(where: string, error: unknown): void {
  const line = `${where}: ${error instanceof Error ? error.message : String(error)}`;
  if (isGone(error) || reported.has(line)) return;
  reported.add(line);
  console.warn(`Portcullis, ${line}`);
}
