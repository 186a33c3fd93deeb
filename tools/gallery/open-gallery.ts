import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { createServer } from 'vite';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The gallery of every state, served, and a browser to look at it. */
export interface Gallery {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, '.cache/vite-gallery'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: await prepareBrowser('chromium', { certutil: false }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    url: new URL('src/presentation/gallery/index.html', server.resolvedUrls?.local[0]).href,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
