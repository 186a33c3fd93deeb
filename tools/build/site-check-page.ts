import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { siteCheckPage } from '../../src/presentation/site/page.ts';
import { cssTarget } from './css-target.ts';
import { onlyOwnEngine } from './own-engine.ts';
import { preactJsx } from './preact-jsx.ts';
import { themeTag } from './theme-script.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the page that checks a site for itself. It judges as the worker does; what both have in one file, every other page
 * would load too, and the worker in more pieces.
 */
export function buildSiteCheckPage(mode: string): Plugin {
  return {
    name: 'site-check-page',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      await build({
        // What every page has is there already.
        ...{ configFile: false, root, mode, logLevel: 'warn', publicDir: false },
        plugins: [onlyOwnEngine(mode), themeTag()],
        oxc: preactJsx,
        build: {
          ...{ outDir: dir, emptyOutDir: false, target: 'es2022', cssTarget, modulePreload: false },
          rolldownOptions: { input: siteCheckPage },
        },
      });
    },
  };
}
