import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds for one browser into a folder, wherever that is: browsers may be running on the usual one. */
export const buildExtension = (browser: 'chromium' | 'firefox', folder: string): Promise<void> =>
  build('--mode', browser, '--outDir', folder, '--emptyOutDir');

/** Builds the command line into a folder. */
export const buildCommandLine = (folder: string): Promise<void> =>
  build('--config', 'tools/build/cli.config.ts', '--outDir', folder, '--emptyOutDir');

async function build(...args: readonly string[]): Promise<void> {
  // The configuration is without the extension's plugin where Vitest says that it is the one who reads it.
  // And what ships is not built for tests, where each element of a page names the file that it is from.
  const { VITEST: _, ...rest } = process.env;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...rest, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', ...args], { cwd: root, env });
}
