import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds for one browser into a folder, wherever that is: browsers may be running on the usual one. */
export async function buildExtension(browser: 'chromium' | 'firefox', folder: string): Promise<void> {
  // The configuration is without the extension's plugin where Vitest says that it is the one who reads it.
  // And what ships is not built for tests, where each element of a page names the file that it is from.
  const { VITEST: _, ...rest } = process.env;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--mode', browser, '--outDir', folder, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...rest, NODE_ENV: 'production' } });
}
