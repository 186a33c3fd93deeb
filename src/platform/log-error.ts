const reported = new Set<string>();

/** The one place where our own trouble is written down: once per kind, for whoever opens the extension's console. */
export function logError(where: string, error: unknown): void {
  const line = `${where}: ${error instanceof Error ? error.message : String(error)}`;
  if (reported.has(line)) return;
  reported.add(line);
  console.warn(`Portcullis, ${line}`);
}
