import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStates } from '../tools/gallery/check-states.ts';
import { type Gallery, openGallery } from '../tools/gallery/open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each(['light', 'dark'] as const)(
  'in the %s theme, every state of popup and pages is accessible and fits, and no popup is higher than 600 pixels',
  { timeout: 1_200_000 },
  async (theme) => {
    // The bar draws its words by style, so that no page can find them; axe-core does not read names from there.
    expect(await checkStates(gallery, { theme, wanted: (name) => !name.startsWith('bar-') })).toEqual([]);
  },
);
