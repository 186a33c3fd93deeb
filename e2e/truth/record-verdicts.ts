import { openChromium } from './alone/chromium.ts';
import { openFirefox } from './alone/firefox.ts';
import type { Surroundings } from './alone/record.ts';
import type { Browser } from './browser.ts';
import { inTabs, type Visited } from './in-tabs.ts';
import type { Arrival, Internet } from './internet.ts';
import { caseIdIn, type TruthCase } from './truth-case.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** Visits every case with the browser alone, and takes its verdict from what it showed and what reached the servers. */
export async function recordVerdicts(
  browser: Browser,
  surroundings: Surroundings,
  internet: Internet,
  cases: readonly TruthCase[],
): Promise<Visited<Verdict>> {
  const recorder = await (browser === 'chromium' ? openChromium : openFirefox)(surroundings);
  internet.takeArrivals();
  try {
    const { results, errors } = await inTabs(cases, (truthCase) => recorder.visit(truthCase));
    const arrivals = byCase(internet.takeArrivals());
    const verdicts = cases.flatMap((truthCase) => {
      const sightings = results.get(truthCase.id);
      return sightings === undefined
        ? []
        : [[truthCase.id, verdictOn(truthCase, sightings, arrivals.get(truthCase.id) ?? [])] as const];
    });
    return { results: new Map(verdicts), errors };
  } finally {
    await recorder.close();
  }
}

function byCase(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly Arrival[]> {
  const byId = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const id = caseIdIn(arrival.url) ?? '';
    byId.set(id, [...(byId.get(id) ?? []), arrival]);
  }
  return byId;
}
