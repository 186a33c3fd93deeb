import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStates } from '../tools/gallery/check-states.ts';
import { type Gallery, openGallery } from '../tools/gallery/open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each(['light', 'dark'] as const)(
  'in the %s theme, every state of popup, bar and pages is accessible and fits, and no popup is higher than 600 pixels',
  { timeout: 1_200_000 },
  async (theme) => {
    expect(await checkStates(gallery, { theme, wanted: () => true })).toEqual([]);
  },
);
