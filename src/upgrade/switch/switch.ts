import { wholeAddress } from '../../platform/whole-address.ts';
import { readTab } from '../../recording/tab-store.ts';
import { secureAddress, upgradeCandidate } from '../probe/eligible.ts';
import { beginSwitch } from './run-switch.ts';

/**
 * Takes a tab from its HTTP page to the same page over HTTPS. Where the site was to be upgraded from now on for the
 * first time, a failure takes that back.
 */
export async function switchToHttps(tabId: number, isAlwaysNew?: true): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  const { status, host } = candidate;
  const from = await wholeAddress(tabId, candidate.url);
  const target = secureAddress({ ...candidate, url: from });
  const always = isAlwaysNew === undefined ? {} : { isAlwaysNew };
  await beginSwitch(tabId, { from, status, target, host, ...always });
}
