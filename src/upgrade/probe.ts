import type { Upgrade, UpgradeState } from '../core/report.ts';
import { browser } from '../platform/browser.ts';

/** How long a site may take to answer over HTTPS, in milliseconds; browsers give their own upgrades as long. */
const patience = 3_000;

/** How long an answer is remembered, in milliseconds: a site is asked once a day. */
const memory = 24 * 60 * 60 * 1_000;

interface Remembered {
  readonly state: UpgradeState;
  readonly at: number;
}

const asking = new Map<string, Promise<Upgrade>>();

/**
 * Asks once whether a host answers over HTTPS: its front page, without credentials, referrer or cache, and without
 * reading the answer's body. Chromium does not say why a connection failed, so there `refused` stands for all of it.
 */
export function probe(host: string): Promise<Upgrade> {
  const before = asking.get(host);
  if (before !== undefined) return before;
  const answer = remembered(host).then((state) => state ?? asked(host));
  const upgrade = answer.then((state) => ({ state, target: `https://${host}/` }));
  asking.set(host, upgrade);
  return upgrade.finally(() => asking.delete(host));
}

/** Remembers what became of a host, as when a switch that looked possible failed. */
export async function remember(host: string, state: UpgradeState): Promise<void> {
  const entry: Remembered = { state, at: Date.now() };
  await browser.storage.session.set({ [keyOf(host)]: entry });
}

async function asked(host: string): Promise<UpgradeState> {
  const state = await fetched(host);
  await remember(host, state);
  return state;
}

async function fetched(host: string): Promise<UpgradeState> {
  try {
    const response = await fetch(`https://${host}/`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    const end = new URL(response.url);
    if (end.protocol === 'http:') return 'redirects-back';
    if (end.hostname !== host) return 'other-host';
    return response.ok ? 'available' : 'http-error';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'refused';
  }
}

async function remembered(host: string): Promise<UpgradeState | undefined> {
  const key = keyOf(host);
  const { [key]: stored } = await browser.storage.session.get(key);
  // Nobody but `remember` writes under this key, and the session ends with the browser and with each update.
  const entry = stored as Remembered | undefined;
  return entry !== undefined && Date.now() - entry.at < memory ? entry.state : undefined;
}

const keyOf = (host: string): string => `probe:${host}`;
