import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { cssTarget } from '../build/css-target.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The gallery of every state, served, and a browser to look at it. */
export interface Gallery {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Built, because a page of a hundred modules takes ten times as long to open as one of two. */
export async function openGallery(): Promise<Gallery> {
  const site = {
    root: join(root, 'src/presentation/gallery'),
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ outDir: join(root, '.cache/gallery-site'), emptyOutDir: true, cssTarget },
      // What stands in for the browser is there before anything else runs.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  } as const;
  await build({ ...site, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } });
  const server = await preview({ ...site, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({
    executablePath: await prepareBrowser('chromium', { certutil: false }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    url: new URL('index.html', server.resolvedUrls?.local[0]).href,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
