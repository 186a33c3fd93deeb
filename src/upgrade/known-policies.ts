import type { TabEvent } from '../core/events.ts';
import { hstsOf } from '../core/header-fields.ts';
import { browser } from '../platform/browser.ts';
import { takingTurns } from '../platform/taking-turns.ts';

/** Hosts whose HSTS policy was seen, until the browser ends: a list of visited sites has no place on the disk. */
const key = 'policies';
const most = 1_000;

/** For each host, until when its policy holds, in milliseconds since the epoch, and whether for all under it too. */
type Policies = Readonly<Record<string, { readonly until: number; readonly includeSubDomains: boolean }>>;

const inTurn = takingTurns();

/** Remembers the HSTS policy that a page came with; browsers hold to it, and so must what we offer. */
export async function rememberPolicy(event: TabEvent): Promise<void> {
  if (event.type !== 'navigation-answered') return;
  const { protocol, hostname } = new URL(event.url);
  const policy = hstsOf(event.headers);
  if (protocol !== 'https:' || !policy?.valid) return;
  const { maxAge, includeSubDomains } = policy;
  await inTurn(async () => {
    const { [hostname]: _, ...others } = await policies();
    const known = { [hostname]: { until: Date.now() + maxAge * 1_000, includeSubDomains } };
    const kept = Object.entries({ ...others, ...known }).slice(-most);
    await browser.storage.session.set({ [key]: Object.fromEntries(kept) });
  });
}

/** Whether browsers are bound to HTTPS for this host, as far as its pages of this session told. */
export async function holdsPolicyFor(host: string): Promise<boolean> {
  const known = Object.entries(await policies());
  return known.some(
    ([name, { until, includeSubDomains }]) =>
      until > Date.now() && (name === host || (includeSubDomains && host.endsWith(`.${name}`))),
  );
}

async function policies(): Promise<Policies> {
  const { [key]: stored } = await browser.storage.session.get(key);
  // Nobody but `rememberPolicy` writes under this key.
  return (stored as Policies | undefined) ?? {};
}
