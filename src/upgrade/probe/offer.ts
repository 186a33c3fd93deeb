import * as v from 'valibot';
import type { TabEvent } from '../../core/events.ts';
import type { Upgrade } from '../../core/report.ts';
import { exceptionFor } from '../../core/settings/host-decisions.ts';
import { badRequest } from '../../core/standards/error-page-words.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { readSettings } from '../../platform/settings.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { record } from '../../recording/session.ts';
import { readTab } from '../../recording/tab-store.ts';
import { type Candidate, upgradeCandidate } from './eligible.ts';
import { compareWith } from './front-page.ts';
import { probe } from './probe.ts';

/** Hosts whose offer a person dismissed, until the browser restarts. */
const dismissedHosts = storedItem('session', 'dismissed-offers', v.array(v.string()), []);

/**
 * What may make the page a tab shows worth an offer: Firefox may tell of its request after it is there, and a worker that
 * died before it could ask leaves that to the next one, which any news of the page wakes.
 */
const decisive: ReadonlySet<TabEvent['type']> = new Set([
  'committed',
  'navigation-started',
  'navigation-answered',
  'page-observed',
]);

/** The document of each tab that was last thought about. */
const considered = new Map<number, string>();

/**
 * After a page over HTTP has arrived: asks its site once over HTTPS, and offers to switch if that works. In private
 * windows, and where a person has switched the offer off, a site is asked only when they want to know.
 */
export async function offerUpgrade(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  if (!decisive.has(event.type)) return;
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined || candidate.upgrade !== undefined) return;
  const { document, host, port } = candidate;
  if (considered.get(tabId) === document) return;
  considered.set(tabId, document);
  const decisions = await readSettings();
  const { offer } = decisions.settings;
  if (offer === 'off' || (await isPrivate(tabId))) return;
  const upgrade = await upgradeFor(tabId, candidate);
  // What became of the page meanwhile says more than a front page: the end of a redirect loop, or that it is no web page
  // at all, of which Firefox may tell only now.
  const since = upgradeCandidate(await readTab(tabId));
  if (since?.document !== document || since.upgrade !== undefined) return;
  record(tabId, { type: 'probe-answered', document, upgrade });
  // Who keeps to the toolbar, opens the site without HTTPS on purpose or said no, finds the offer in the popup.
  const isQuiet =
    offer === 'toolbar' || exceptionFor(decisions, host, tabId) !== undefined || (await isDismissed(host));
  if (upgrade.state !== 'available' || isQuiet) return;
  const now = upgradeCandidate(await readTab(tabId));
  if (now?.document !== document || now.upgrade?.state !== 'available') return;
  await showPrompt(tabId, document, { kind: 'offer', host, port, samePort: isSamePort(upgrade, port) });
}

/**
 * What the site answers over HTTPS on the usual port. Where a server answers an error on a port of its own, that may be
 * what it says to unencrypted requests on a port of HTTPS, so this very port is asked first.
 */
async function upgradeFor(tabId: number, candidate: Candidate): Promise<Upgrade> {
  const { host, port, status } = candidate;
  if (port !== '' && status === badRequest) {
    const here = await probe(`${host}:${port}`, false);
    if (here.state !== 'refused' && here.state !== 'timeout') return here;
  }
  return probe(host, false, compareWith(tabId, candidate));
}

const isSamePort = ({ target }: Upgrade, port: string): boolean => port !== '' && new URL(target).port === port;

/**
 * Asks the site of the page a tab shows because a person wants to know; with `samePort`, at the page's own port. An
 * offer that stands is not lost to a port that does not answer.
 */
export async function askForPage(tabId: number, samePort: boolean): Promise<Upgrade | undefined> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return undefined;
  const { document, host, port } = candidate;
  const hidden = await isPrivate(tabId);
  const upgrade = await (samePort
    ? probe(`${host}:${port}`, hidden)
    : probe(host, hidden, compareWith(tabId, candidate)));
  if (upgrade.state === 'available' || candidate.upgrade?.state !== 'available') {
    record(tabId, { type: 'probe-answered', document, upgrade });
  }
  return upgrade;
}

/** Asks at the page's own port where the page, though no error, says that it wants TLS: the usual one tells less. */
export async function askOwnPort(tabId: number, event: TabEvent): Promise<void> {
  if (event.type !== 'error-page-read' || event.wanted !== 'tls') return;
  if (upgradeCandidate(await readTab(tabId))?.status === badRequest) return;
  const { settings } = await readSettings();
  if (settings.offer !== 'off' && !(await isPrivate(tabId))) await askForPage(tabId, true);
}

/** Remembers that a person does not want to be asked again about the page a tab shows. */
export async function dismissOffer(tabId: number): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  await dismissedHosts.update((hosts) => [...new Set([...hosts, candidate.host])].slice(-500));
}

const isDismissed = async (host: string): Promise<boolean> => (await dismissedHosts.read()).includes(host);
