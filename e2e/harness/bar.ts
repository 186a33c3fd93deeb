import type { DrivenTab } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';

/** The bar's host as a page finds it. */
export const bar = "document.querySelector('html > div[popover]')";

/** The bar is a closed shadow tree, so it is used as with a keyboard; its first control is the switch. */
export async function focusBar(tab: DrivenTab): Promise<void> {
  await waitUntil('the bar has the focus', async () => {
    await tab.press('Tab');
    return tab.evaluate(`document.activeElement === ${bar}`);
  });
}

/** Presses the first control of the bar, the switch of an offer, once clicks count. */
export async function pressFirst(tab: DrivenTab): Promise<void> {
  await focusBar(tab);
  await waitUntil('the bar takes the key', async () => {
    await tab.press('Enter');
    return tab.evaluate(`${bar} === null`).catch(() => true);
  });
}

/** Presses the second control of the bar, once clicks count. */
export async function pressSecond(tab: DrivenTab): Promise<void> {
  await focusBar(tab);
  await tab.press('Tab');
  await waitUntil('the bar takes the key', async () => {
    await tab.press('Enter');
    return tab.evaluate(`${bar} === null`);
  });
}

/** Clicks where the switch of an offer of two lines is drawn. */
export async function clickSwitch(tab: DrivenTab): Promise<void> {
  const width = Number(await tab.evaluate('innerWidth'));
  await tab.click(width - 400, 120);
}
