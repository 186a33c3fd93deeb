import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of the extension, or one that calls it, as one file to evaluate in a page. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  // A library build in one format gives a list with one output, whose first part is the code.
  const [output] = result as { output: { code: string }[] }[];
  const code = output?.output[0]?.code;
  if (code === undefined) throw new Error(`${entry} could not be bundled.`);
  return `globalThis.chrome ??= {}; ${code}`;
}
