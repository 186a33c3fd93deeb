import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';

/**
 * Draws every state of the popup, of the bar and of our own pages in both themes into .cache/gallery, asks axe-core about each, and looks
 * for text that does not fit at twice the size. Run: `npm run gallery`, with the names of some states to draw only those.
 * Exit status 1 when there is a violation or an error in a page.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.cache/gallery');

mkdirSync(target, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(root, '.cache/vite-gallery'),
  resolve: { alias: { 'webextension-polyfill': join(root, 'src/presentation/gallery/absent-browser.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: await prepareBrowser('chromium', { certutil: false }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const gallery = new URL('src/presentation/gallery/index.html', server.resolvedUrls?.local[0]).href;
const wanted = process.argv.slice(2);
const problems: string[] = [];
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 420, height: 600 }, deviceScaleFactor: 2 });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.goto(gallery);
  await page.locator('a').first().waitFor();
  const states = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => [link.textContent, Number(link.dataset['width'])] as const));
  for (const [name, width] of states.filter(([one]) => wanted.length === 0 || wanted.includes(one)))
    problems.push(...(await drawState(page, name, width, colorScheme)));
  await page.close();
}
await browser.close();
await server.close();
process.stdout.write(problems.length === 0 ? `Drawn into ${target}; no violations.\n` : `${problems.join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** As it opens, and with everything unfolded. */
async function drawState(page: Page, name: string, width: number, theme: string): Promise<string[]> {
  await page.setViewportSize({ width, height: 600 });
  await page.goto(`${gallery}?state=${name}`);
  await page.locator('main').waitFor();
  const found = await violations(page, `${name}, ${theme}`);
  await page.screenshot({ path: join(target, `${name}-${theme}.png`), fullPage: true });
  for (let closed = 1; closed > 0; ) {
    closed = await page.evaluate(() => {
      const folds = document.querySelectorAll('details:not([open])');
      for (const fold of folds) fold.setAttribute('open', '');
      return new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(folds.length))));
    });
  }
  await page.screenshot({ path: join(target, `${name}-${theme}-unfolded.png`), fullPage: true });
  found.push(...(await violations(page, `${name}, ${theme}, unfolded`)));
  // Twice the size in a window of the same width leaves the text half of it.
  await page.setViewportSize({ width: width / 2, height: 600 });
  const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - width / 2;
  return overflow > 0 ? [...found, `${name}: at 200 %, ${overflow} pixels do not fit`] : found;
}

async function violations(page: Page, state: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    // The line above has just put it there.
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations: all } = await run();
    return all.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target: at }) => at.join(' ')).join(', ')}`,
    );
  });
  return found.map((violation) => `${state}: ${violation}`);
}
