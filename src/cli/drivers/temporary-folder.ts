import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one browser. */
export interface TemporaryFolder {
  readonly path: string;
  /** From now on the folder is removed when the process exits: after what was to be done then already. */
  removeOnExit(): void;
  remove(): Promise<void>;
}

export async function openTemporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  // Processes of a browser that was just killed may still write for a moment.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  const removeNow = (): void => rmSync(path, options);
  return {
    path,
    removeOnExit: () => void process.once('exit', removeNow),
    async remove() {
      await rm(path, options);
      process.off('exit', removeNow);
    },
  };
}
