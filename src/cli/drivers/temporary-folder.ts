import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one browser. It is removed at the latest when the process exits. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Processes of a browser that was just killed, or one that prepares its profile, may still write for a moment. */
const patience = { maxRetries: 10, retryDelay: 100 } as const;
const whole = { recursive: true, force: true } as const;

/** Those that are to be removed. */
const folders = new Set<string>();

/** Opened at once: no signal may come between the folder and the knowledge of it. */
export function openTemporaryFolder(prefix: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  if (folders.size === 0) {
    process.on('exit', removeNow);
    process.on('newListener', stayLast);
  }
  folders.add(path);
  return {
    path,
    async remove() {
      await rm(path, { ...whole, ...patience });
      folders.delete(path);
      if (folders.size > 0) return;
      process.off('newListener', stayLast);
      process.off('exit', removeNow);
    },
  };
}

function removeNow(): void {
  for (const path of folders) removePatiently(path);
}

/** The retries of Node's synchronous function give up on a folder to which a file was added meanwhile (measured, Node 20). */
function removePatiently(path: string, retries: number = patience.maxRetries): void {
  try {
    rmSync(path, whole);
  } catch (error) {
    if (retries === 0) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.retryDelay);
    removePatiently(path, retries - 1);
  }
}

/** The library that starts a browser adds a listener that ends it on exit: only after that is its folder removed. */
function stayLast(event: string | symbol, listener: unknown): void {
  if (event !== 'exit' || listener === removeNow) return;
  queueMicrotask(() => {
    if (folders.size === 0) return;
    process.off('exit', removeNow);
    process.on('exit', removeNow);
  });
}
