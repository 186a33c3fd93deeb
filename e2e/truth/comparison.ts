import type { Outcome, Report } from '../../src/core/report.ts';
import { beyondSight } from './beyond-sight.ts';
import type { Browser, Mode } from './browser.ts';
import { reasonFor } from './initiator.ts';
import type { TruthCase } from './truth-case.ts';
import type { Verdict } from './verdict.ts';

/** What browser and extension say about one address of a case; an empty list is silence. */
export interface Comparison {
  readonly case: string;
  readonly initiator: string;
  readonly url: string;
  readonly truth: readonly Outcome[];
  readonly said: readonly Outcome[];
  readonly result: 'agreed' | 'wrong-outcome' | 'missed' | 'false-alarm' | 'unseen' | 'not-counted';
  /** Why it is beyond sight, or not counted. */
  readonly because?: string;
}

/** Every address that the browser or the extension names for a case. */
export function compare(
  truthCase: TruthCase,
  verdict: Verdict,
  report: Report,
  browser: Browser,
  mode: Mode,
): Comparison[] {
  const said = saidIn(report);
  const unseen = beyondSight(truthCase, browser, mode);
  const silent = reasonFor(truthCase.initiator.silent, browser);
  return [...new Set([...verdict.keys(), ...said.keys()])].map((url) => {
    const truth = verdict.get(url) ?? new Set();
    const outcomes = said.get(url) ?? new Set();
    const row = { case: truthCase.id, initiator: truthCase.initiator.id, url, truth: [...truth], said: [...outcomes] };
    if (silent !== undefined && truth.size === 0) return { ...row, result: 'not-counted', because: silent };
    const result = resultOf(truth, outcomes, truthCase.initiator.shared === true);
    return result === 'missed' && unseen !== undefined
      ? { ...row, result: 'unseen', because: unseen }
      : { ...row, result };
  });
}

function resultOf(truth: ReadonlySet<Outcome>, said: ReadonlySet<Outcome>, needsAll: boolean): Comparison['result'] {
  if (said.size === 0) return 'missed';
  if (truth.size === 0) return 'false-alarm';
  const isWhole = !needsAll || said.size === truth.size;
  return isWhole && [...said].every((outcome) => truth.has(outcome)) ? 'agreed' : 'wrong-outcome';
}

/** Addresses that were only declared, and never asked for, are not reported as requests. */
function saidIn({ insecureRequests }: Report): ReadonlyMap<string, ReadonlySet<Outcome>> {
  const said = new Map<string, Set<Outcome>>();
  for (const { url, outcome } of insecureRequests.items) {
    if (outcome === 'not-requested') continue;
    const key = url.replace(/#.*$/, '');
    said.set(key, (said.get(key) ?? new Set()).add(outcome));
  }
  return said;
}
