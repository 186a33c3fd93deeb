import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { failurePage } from '../../src/core/failed-upgrade.ts';
import { confirmPage } from '../../src/platform/prompt.ts';
import { watchRunner } from '../../src/platform/watch-storage.ts';
import { changesPage } from '../../src/presentation/changes/page.ts';
import { historyPage } from '../../src/presentation/history/page.ts';
import { reportPage } from '../../src/presentation/report/page.ts';
import { siteCheckPage } from '../../src/presentation/site/page.ts';
import { watchPage } from '../../src/presentation/watch/page.ts';
import { welcomePage } from '../../src/presentation/welcome/page.ts';
import { cssTarget } from './css-target.ts';
import { onlyOwnEngine } from './own-engine.ts';
import { preactJsx } from './preact-jsx.ts';
import { themeTag } from './theme-script.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pages that a person opens in a tab, and that no key of the manifest names. */
const pages = [
  ...[reportPage, historyPage, siteCheckPage, failurePage, confirmPage, welcomePage],
  ...[watchPage, watchRunner, changesPage],
];

/**
 * Builds these pages apart from the rest. What the worker or the popup had in one file with them, both would load whole,
 * with all that only one of these pages needs.
 */
export function buildPagesApart(mode: string): Plugin {
  return {
    name: 'pages-apart',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      await build({
        // What every page has is there already.
        ...{ configFile: false, root, mode, logLevel: 'warn', publicDir: false },
        plugins: [onlyOwnEngine(mode), themeTag()],
        oxc: preactJsx,
        build: {
          ...{ outDir: dir, emptyOutDir: false, target: 'es2022', cssTarget, modulePreload: false },
          rolldownOptions: { input: pages },
        },
      });
    },
  };
}
