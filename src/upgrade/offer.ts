import type { TabEvent } from '../core/events.ts';
import { browser } from '../platform/browser.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';
import { upgradeCandidate } from './eligible.ts';
import { probe } from './probe.ts';

/** Hosts whose offer a person dismissed, until the browser restarts. */
const dismissedKey = 'dismissed-offers';

/** After a page in clear has arrived: asks its site once over HTTPS, and offers to switch if that works. */
export async function offerUpgrade(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  if (event.type !== 'committed') return;
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined || candidate.document !== event.document) return;
  const upgrade = await probe(candidate.host);
  record(tabId, { type: 'probe-answered', document: candidate.document, upgrade });
  if (upgrade.state !== 'available' || (await isDismissed(candidate.host))) return;
  const now = upgradeCandidate(await readTab(tabId));
  if (now?.document === candidate.document) await showPrompt(tabId, { kind: 'offer', host: candidate.host });
}

/** Remembers that a person does not want to be asked again about the page a tab shows. */
export async function dismissOffer(tabId: number): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  const hosts = await dismissedHosts();
  await browser.storage.session.set({ [dismissedKey]: [...new Set([...hosts, candidate.host])].slice(-500) });
}

const isDismissed = async (host: string): Promise<boolean> => (await dismissedHosts()).includes(host);

async function dismissedHosts(): Promise<string[]> {
  const { [dismissedKey]: hosts } = await browser.storage.session.get(dismissedKey);
  // Nobody but `dismissOffer` writes under this key.
  return (hosts as string[] | undefined) ?? [];
}
