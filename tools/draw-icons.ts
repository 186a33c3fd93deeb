import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';

/** Draws every SVG of this folder as the PNGs that toolbars need. Run after a change: `npm run icons`. */
const sources = fileURLToPath(new URL('../src/presentation/icons/', import.meta.url));
const target = fileURLToPath(new URL('../public/icons', import.meta.url));
const sizes = { gate: [16, 32, 48, 128] } as Readonly<Record<string, readonly number[]>>;

const browser = await chromium.launch({
  executablePath: await prepareBrowser('chromium', { certutil: false }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const file of readdirSync(sources).filter((name) => name.endsWith('.svg'))) {
  const name = file.replace('.svg', '');
  for (const size of sizes[name] ?? [16, 32]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(sources, file), 'utf8')}`,
    );
    await page.screenshot({ path: join(target, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
