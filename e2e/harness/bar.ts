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

export async function pressSwitch(tab: DrivenTab): Promise<void> {
  await focusBar(tab);
  await tab.press('Enter');
}
