import * as v from 'valibot';
import type { TabEvent } from '../../core/events.ts';
import { hstsOf } from '../../core/header-fields.ts';
import { covers } from '../../core/settings/host-decisions.ts';
import { isPlaintext } from '../../core/standards/address.ts';
import { storedItem } from '../../platform/stored-item.ts';

/**
 * Hosts whose HSTS policy was seen, with `*.` where it is for all under them, each with the time at which it lapses. Kept
 * until the browser ends: a list of visited sites has no place on the disk.
 */
const boundHosts = storedItem('session', 'bound-hosts', v.record(v.string(), v.number()), {});
const most = 1_000;
/** Milliseconds; each page of a site brings its policy again, and what moves the end by less is not written. */
const accuracy = 60_000;

/** Remembers the HSTS policy that a page came with; browsers hold to it, and so must what we offer. */
export async function rememberPolicy(event: TabEvent): Promise<void> {
  if (event.type !== 'navigation-answered' || isPlaintext(event.url)) return;
  const policy = hstsOf(event.headers);
  if (!policy?.valid) return;
  const { hostname } = new URL(event.url);
  const wild = `*.${hostname}`;
  const bound = policy.includeSubDomains ? wild : hostname;
  const until = Date.now() + policy.maxAge * 1_000;
  await boundHosts.update((known) => {
    const later = until - (known[bound] ?? 0);
    if (later >= 0 && later < accuracy) return known;
    const { [hostname]: _, [wild]: __, ...others } = known;
    return Object.fromEntries(Object.entries({ ...others, [bound]: until }).slice(-most));
  });
}

/** Whether browsers are bound to HTTPS for this host, as far as its pages of this session told. */
export const holdsPolicyFor = async (host: string): Promise<boolean> =>
  Object.entries(await boundHosts.read()).some(([bound, until]) => until > Date.now() && covers(bound, host));
