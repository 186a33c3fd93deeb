import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openGallery } from './open-gallery.ts';

/**
 * Draws the pictures that the README opens with into docs/, one for each theme, and those for the stores into .cache/store.
 * Run: `npm run picture`.
 */
const state = 'warning-mixed';

/** What stores show, in this order. */
const forStores = ['warning-mixed', 'report-warning', 'secure', 'failed-refused'];

/** In pixels, as every store takes them. */
const storeSize = { width: 1280, height: 800 };

/** A popup is drawn larger, in the middle, because it fills a third of the picture. */
const inTheMiddle = `body { display: grid; width: 100vw; max-width: none; place-items: center; min-height: 100vh; margin: 0; background: var(--neutral-wash); }
  main { width: 420px; zoom: 1.25; background: var(--paper); border-radius: 12px; box-shadow: 0 8px 32px #0003; }`;

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const gallery = await openGallery();
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await gallery.browser.newPage({
    ...{ colorScheme, deviceScaleFactor: 2, viewport: { width: 420, height: 600 } },
  });
  await page.goto(`${gallery.url}?state=${state}`);
  await page.locator('main').screenshot({ path: file(`docs/popup-${colorScheme}.png`) });
  await page.close();
}
mkdirSync(file('.cache/store'), { recursive: true });
const page = await gallery.browser.newPage({ colorScheme: 'light', viewport: storeSize });
for (const [index, name] of forStores.entries()) {
  await page.goto(`${gallery.url}?state=${name}`);
  await page.locator('main').waitFor();
  if (!name.startsWith('report-')) await page.addStyleTag({ content: inTheMiddle });
  await page.screenshot({ path: file(`.cache/store/${index + 1}-${name}.png`) });
}
await gallery.close();
