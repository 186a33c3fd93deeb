import type { Browser } from './browser.ts';
import { reasonFor } from './initiator.ts';
import type { TruthCase } from './truth-case.ts';
import type { Verdict } from './verdict.ts';

/** In what the browser did other than the case claims: then the suite is wrong, or its record is. */
export function surprisesOf({ id, initiator, host, policy }: TruthCase, verdict: Verdict, browser: Browser): string[] {
  // What the page's own policy refuses is no mixed content, and what the browser upgrades before is.
  if (policy.refuses === true) return [];
  const nothing =
    reasonFor(initiator.nothing, browser) ??
    (policy.upgrades === true ? reasonFor(initiator.nothingUpgraded, browser) : undefined) ??
    (host.loopback ? 'Loopback is never insecure.' : undefined);
  const silent = reasonFor(initiator.silent, browser);
  if (nothing !== undefined) {
    return verdict.size === 0 ? [] : [`${id}: ${outcomes(verdict)}, although: ${nothing}`];
  }
  return verdict.size > 0 || silent !== undefined ? [] : [`${id}: the browser did nothing, or says nothing of it`];
}

const outcomes = (verdict: Verdict): string => [...verdict.values()].map((one) => [...one].join('+')).join(', ');
