import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { shortStyles } from '../../src/presentation/export/short-styles.ts';

/** What a saved file carries as its style is a part of our scripts: there, too, without what only its authors read. */
export function shortRawStyles(): Plugin {
  return {
    name: 'short-raw-styles',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, file] = /^(.+\.css)\?raw$/.exec(id) ?? [];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(shortStyles(readFileSync(file, 'utf8')))};`;
    },
  };
}
