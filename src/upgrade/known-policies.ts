import type { TabEvent } from '../core/events.ts';
import { hstsOf } from '../core/header-fields.ts';
import { covers } from '../core/settings/holding.ts';
import { isPlain } from '../core/standards/address.ts';
import { browser } from '../platform/browser.ts';
import { takingTurns } from '../platform/taking-turns.ts';

/**
 * Hosts whose HSTS policy was seen, with `*.` where it is for all under them, each with the time at which it lapses. Kept
 * until the browser ends: a list of visited sites has no place on the disk.
 */
type BoundHosts = readonly (readonly [host: string, until: number])[];

const key = 'bound-hosts';
const most = 1_000;

const inTurn = takingTurns();

/** Remembers the HSTS policy that a page came with; browsers hold to it, and so must what we offer. */
export async function rememberPolicy(event: TabEvent): Promise<void> {
  if (event.type !== 'navigation-answered' || isPlain(event.url)) return;
  const policy = hstsOf(event.headers);
  if (!policy?.valid) return;
  const { hostname } = new URL(event.url);
  const wild = `*.${hostname}`;
  await inTurn(async () => {
    const others = (await boundHosts()).filter(([host]) => host !== hostname && host !== wild);
    const bound = [policy.includeSubDomains ? wild : hostname, Date.now() + policy.maxAge * 1_000];
    await browser.storage.session.set({ [key]: [...others, bound].slice(-most) });
  });
}

/** Whether browsers are bound to HTTPS for this host, as far as its pages of this session told. */
export const holdsPolicyFor = async (host: string): Promise<boolean> =>
  (await boundHosts()).some(([bound, until]) => until > Date.now() && covers(bound, host));

async function boundHosts(): Promise<BoundHosts> {
  const { [key]: stored } = await browser.storage.session.get(key);
  // Nobody but `rememberPolicy` writes under this key.
  return (stored as BoundHosts | undefined) ?? [];
}
