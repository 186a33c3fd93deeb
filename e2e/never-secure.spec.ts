import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenPages } from './fuzz/hidden-pages.ts';
import { siteOf, visitHidden } from './harness/hidden.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const pages = hiddenPages(12, 2026);

describe.each(browsers)('whatever hides what a page does unencrypted in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [siteOf(pages)] });
  });
  afterAll(() => world.close());

  test.each(pages.map(({ name }, index) => ({ name, index })))(
    '$name: it is never called secure',
    async ({ index }) => {
      await expect(visitHidden(world, index)).resolves.toBeUndefined();
    },
  );
});
