import { fileURLToPath } from 'node:url';
import { openGallery } from './open-gallery.ts';

/** Draws the pictures that the README opens with into docs/, one for each theme. Run: `npm run picture`. */
const state = 'warning-mixed';

const gallery = await openGallery();
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await gallery.browser.newPage({
    ...{ colorScheme, deviceScaleFactor: 2, viewport: { width: 420, height: 600 } },
  });
  await page.goto(`${gallery.url}?state=${state}`);
  const path = fileURLToPath(new URL(`../../docs/popup-${colorScheme}.png`, import.meta.url));
  await page.locator('main').screenshot({ path });
  await page.close();
}
await gallery.close();
