import { build } from 'vite';

/** One script, with all that it imports, which runs at once and not as a module. The mode names the browser that it is for. */
export async function bundleScript(entry: string, mode: string): Promise<string> {
  const built = await build({
    configFile: false,
    mode,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was made of ${entry}.`);
  return chunk.code;
}
