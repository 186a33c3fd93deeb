import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Lab } from '../e2e/lab/lab.ts';
import { firefoxPreferences } from '../src/cli/drivers/firefox.ts';
import { trustAuthorities } from '../src/cli/drivers/trust-authorities.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';
import { type Figure, figures, inTurn } from './paired.ts';

/**
 * What the extension costs a heavy page in Firefox, which tells about TLS only to those who might hold requests up:
 * whatever they held up would show here.
 */
export async function measureFirefox(lab: Lab, extension: string, rounds: number): Promise<Figure[]> {
  const [withIt, without] = await Promise.all([start(lab, extension), start(lab, undefined)]);
  const load = await inTurn(withIt, without, rounds, ({ page }) => loadHeavyPage(page));
  await Promise.all([withIt.close(), without.close()]);
  return figures('Firefox: page load', load, 1.02);
}

async function loadHeavyPage(page: Page): Promise<readonly number[]> {
  await page.goto('about:blank');
  await page.goto('https://bench.test/heavy', { waitUntil: 'load' });
  const end = "performance.getEntriesByType('navigation')[0].loadEventEnd";
  await page.waitForFunction(`${end} > 0`);
  return [Number(await page.evaluate(end))];
}

async function start(lab: Lab, extension: string | undefined): Promise<{ page: Page; close(): Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'portcullis-bench-'));
  const authorities = await readAuthorities(lab.caFile);
  await trustAuthorities(profile, authorities);
  const executable = await prepareBrowser('firefox', { certutil: true });
  const given = { executable, extension: '', headless: true, authorities, browserArgs: [] };
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: firefoxPreferences({ ...given, resolveAll: lab.address, portMap: lab.portMap }),
  });
  if (extension !== undefined) await browser.installExtension(extension);
  return {
    page: await browser.newPage(),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
