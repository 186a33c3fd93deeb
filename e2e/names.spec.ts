import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { confirmPage } from '../src/platform/prompt.ts';
import { decide } from './harness/decisions.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('internationalised names in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    await decide(world.driver, { type: 'always', host: 'xn--bcher-kva.example', on: true });
    await decide(world.driver, { type: 'always', host: 'xn--pple-43d.example', on: true });
  });
  afterAll(() => world.close());

  test.each([
    ['where an upgrade failed', (host: string) => `${failurePage}?url=http://${host}/`],
    ['where a person confirms', (host: string) => `${confirmPage}?tab=1&host=${host}`],
    ['in the options', () => 'src/presentation/options/index.html'],
  ])('can be read %s, with their other form beside; what mixes scripts cannot', async (_, path) => {
    const page = await world.driver.openOwnPage(path('xn--bcher-kva.example'));
    await page.waitFor("document.body.innerText.includes('bücher.example (xn--bcher-kva.example)')");
    await page.close();
    const other = await world.driver.openOwnPage(path('xn--pple-43d.example'));
    await other.waitFor("document.body.innerText.includes('xn--pple-43d.example')");
    expect(await other.evaluate('document.body.innerText')).not.toContain('pple.example');
    await other.close();
  });
});
