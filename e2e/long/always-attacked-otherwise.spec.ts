import { describe } from 'vitest';
import { driveAttacks } from '../harness/drive-attacks.ts';
import { everySecond } from '../harness/driven-navigations.ts';
import { browsers } from '../harness/world.ts';

// What `always-attacked.spec.ts` leaves out: each attack against the protection that it is not tried against there.
describe.each(browsers)('in %s, a page of another site cannot take the other protection away', (browser) => {
  const first = browsers.indexOf(browser);
  driveAttacks(browser, 'single sites', everySecond(first + 1));
  driveAttacks(browser, 'every site', everySecond(first));
});
