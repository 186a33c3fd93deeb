import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';
import { onlyOwnEngine } from './own-engine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('../../src/background/main.ts', import.meta.url));

/** The worker; no script of a page is called so. */
export const workerFile = 'assets/worker.js';

/**
 * Builds the worker apart from the pages, into one file. A browser starts it for every burst of events: it loads nothing
 * of what only pages need, one file is compressed better than three, and pages load nothing of what only it needs. It is no
 * module, which takes a fifth longer to start (6 of 38 ms of processor time, measured).
 */
export function buildWorkerApart(mode: string): Plugin {
  return {
    name: 'worker-apart',
    apply: 'build',
    load: (id) => (id === entry ? '' : undefined),
    async writeBundle({ dir = '' }) {
      await build({
        // What every part of the extension has is there already.
        ...{ configFile: false, root, mode, logLevel: 'warn', publicDir: false },
        plugins: [onlyOwnEngine(mode), injectedScripts(mode)],
        build: {
          ...{ outDir: dir, emptyOutDir: false, target: 'es2022', modulePreload: false },
          rolldownOptions: { input: entry, output: { entryFileNames: workerFile, format: 'iife' } },
        },
      });
      startWithWorker(dir);
    },
  };
}

/** Names the worker in the manifest, instead of the module that would have loaded it. */
function startWithWorker(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { background } = manifest;
  const loader: string = background.service_worker ?? background.scripts[0];
  const named = { ...manifest, background: backgroundLike(background, workerFile) };
  writeFileSync(file, `${JSON.stringify(named, null, 2)}\n`);
  rmSync(join(folder, loader));
}

/** What a manifest says of a background of this script, for the browser that the other one is for. */
export const backgroundLike = (other: { readonly scripts?: unknown }, script: string): object =>
  other.scripts === undefined ? { service_worker: script } : { scripts: [script] };

/** Puts each script that the worker injects into a file of its own, and gives the worker its name. */
function injectedScripts(mode: string): Plugin {
  const injected = /^(.*\.iife)\.ts\?script&iife$/;
  return {
    name: 'injected-scripts',
    enforce: 'pre',
    async load(id) {
      const path = injected.exec(id)?.[1];
      if (path === undefined) return undefined;
      const fileName = `${relative(root, path)}.js`;
      this.emitFile({ type: 'asset', fileName, source: await bundleScript(`${path}.ts`, mode) });
      return `export default ${JSON.stringify(fileName)};`;
    },
  };
}
