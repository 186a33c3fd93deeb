import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Lab } from '../../e2e/lab/lab.ts';
import { firefoxPreferences } from '../../src/cli/drivers/firefox.ts';
import { trustAuthorities } from '../../src/cli/drivers/trust-authorities.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { type Cost, type Figure, figures, inTurn, loadFigures } from './paired.ts';
import { writeStandIn } from './stand-in.ts';

/** Asks what the extension asks about each page's connection, and does nothing else. */
const onlyListens = `browser.webRequest.onHeadersReceived.addListener(
  ({ requestId }) => void browser.webRequest.getSecurityInfo(requestId, { certificateChain: true, rawDER: true }),
  { urls: ['https://*/*'], types: ['main_frame'] },
  ['blocking'],
);`;

/**
 * What the extension costs a heavy page in Firefox, and how much of that is the listener that Firefox tells of TLS: it
 * tells only those who might hold requests up.
 */
export async function measureFirefox(lab: Lab, extension: string, rounds: number): Promise<Figure[]> {
  const standIns = [await writeStandIn(extension), await writeStandIn(extension, onlyListens)] as const;
  const [standIn, listening] = standIns.map(({ folder }) => folder);
  const browsers = {
    withIt: await start(lab, extension),
    standIn: await start(lab, standIn),
    listening: await start(lab, listening),
    without: await start(lab, undefined),
  };
  const costs = await inTurn(browsers, rounds, ({ page }) => loadHeavyPage(page));
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await Promise.all(standIns.map(({ remove }) => remove()));
  const tls = { withIt: costs.listening, without: costs.standIn };
  return [
    ...loadFigures('Firefox: page load', costs),
    ...figures('Firefox: page load, listening for TLS ÷ permissions alone', tls, 1.02),
  ];
}

async function loadHeavyPage(page: Page): Promise<Cost> {
  await page.goto('https://bench.test/empty', { waitUntil: 'load' });
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
