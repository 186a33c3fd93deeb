import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';

const entry = fileURLToPath(new URL('../../src/presentation/theme/follow-theme.iife.ts', import.meta.url));
const fileName = 'theme.js';

/**
 * Gives each page, before anything else in it, the script that shows it in the theme that was chosen. A module would run
 * after the page may have been painted, and pages of an extension run no inline scripts.
 */
export function themeScript(): Plugin {
  let mode = '';
  return {
    name: 'theme-script',
    apply: 'build',
    configResolved(config) {
      mode = config.mode;
    },
    async buildStart() {
      this.emitFile({ type: 'asset', fileName, source: await bundleScript(entry, mode) });
    },
    transformIndexHtml,
  };
}

/** Names that script in pages which are built beside the others. */
export const themeTag = (): Plugin => ({ name: 'theme-tag', apply: 'build', transformIndexHtml });

const transformIndexHtml = (): HtmlTagDescriptor[] => [
  { tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' },
];
