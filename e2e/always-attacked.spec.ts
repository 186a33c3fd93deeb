import { describe } from 'vitest';
import { driveAttacks } from './harness/drive-attacks.ts';
import { everySecond } from './harness/driven-navigations.ts';
import { browsers } from './harness/world.ts';

// Each attack is tried against one protection in one browser, and against the other one in the other. The rest of the
// combinations is in `always-attacked-otherwise.spec.ts`.
describe.each(browsers)('in %s, a page of another site cannot take protection away', (browser) => {
  const first = browsers.indexOf(browser);
  driveAttacks(browser, 'single sites', everySecond(first));
  driveAttacks(browser, 'every site', everySecond(first + 1));
});
