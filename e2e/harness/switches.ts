import { expect } from 'vitest';
import type { DrivenTab } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../../src/cli/visit-address.ts';
import type { UpgradeState } from '../../src/core/report.ts';
import type { Switch } from '../../src/core/switch/switch.ts';
import { bar } from './bar.ts';
import { caseById } from './case-by-id.ts';
import { reportThat } from './reports.ts';
import type { World } from './world.ts';

export const patience = { settle: 700, timeout: 15_000, deep: false };

/** Opens a page of the lab in a tab of its own, and waits until there is no more news of it. */
export async function openCase({ driver, lab }: World, id: string): Promise<DrivenTab> {
  const tab = await driver.openTab();
  await visitAddress(driver, tab, caseById(lab, id).start, patience);
  return tab;
}

/** Visits a page of the lab and switches as the popup's button does, whatever the site answered before. */
export async function leaveByMessage(world: World, id: string): Promise<{ tab: DrivenTab; start: string }> {
  const tab = await openCase(world, id);
  await world.driver.ask('switch-to-https', { tabId: tab.id });
  return { tab, start: caseById(world.lab, id).start };
}

/** The page over HTTP shows again; its report, the bar and the memory say why. */
export async function expectBack(
  world: World,
  tab: DrivenTab,
  start: string,
  state: UpgradeState,
  { timeout } = { timeout: 20_000 },
): Promise<void> {
  await waitUntil('the switch is over', async () => (await switchOf(world, tab)) === undefined, { timeout });
  await tab.waitFor(`location.href === ${JSON.stringify(start)} && ${bar} !== null`);
  await reportThat(world.driver, tab.id, { url: start, upgrade: { value: { state } } });
  expect(await rememberedOf(world, new URL(start).hostname)).toMatchObject({ state });
}

/** What is stored about the switch of a tab. */
export async function switchOf(world: World, tab: DrivenTab): Promise<Switch | undefined> {
  return (await storedUnder(world, 'session', `switch:${tab.id}`)) as Switch | undefined;
}

/** What is remembered of a host's answer over HTTPS. */
export async function rememberedOf(world: World, host: string): Promise<unknown> {
  // The extension writes it as a record by host.
  return ((await storedUnder(world, 'local', 'answers')) as Readonly<Record<string, unknown>>)[host];
}

async function storedUnder({ driver }: World, area: 'session' | 'local', key: string): Promise<unknown> {
  const text = await driver.evaluate(`browser.storage.${area}.get(${JSON.stringify(key)}).then(JSON.stringify)`);
  return JSON.parse(String(text))[key];
}
