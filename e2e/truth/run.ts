import { launch } from '../../src/cli/launch.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { visitAddress } from '../../src/cli/visit-address.ts';
import type { Report } from '../../src/core/report.ts';
import { openChromium } from './alone/chromium.ts';
import { openFirefox } from './alone/firefox.ts';
import type { Recorder, Surroundings } from './alone/record.ts';
import { type Comparison, compare } from './comparison.ts';
import { reasonFor } from './initiator.ts';
import { type Arrival, type Internet, openInternet } from './internet.ts';
import { caseIdIn, startOf, type TruthCase } from './truth-case.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export type Browser = Report['browser']['name'];
export type Mode = Report['mode'];

/** One comparison of the extension, in one mode, with one browser's own verdict. */
export interface Run {
  readonly browser: Browser;
  readonly mode: Mode;
  readonly cases: number;
  readonly comparisons: readonly Comparison[];
  /** Cases of which the suite claims what the browser does not do. */
  readonly surprises: readonly string[];
  readonly errors: readonly string[];
}

const tabs = 4;
const timeout = 20_000;

/** Visits every case by the browser alone, then with the extension in each mode, and compares. */
export async function runTruth(
  browser: Browser,
  modes: readonly Mode[],
  cases: readonly TruthCase[],
  progress: (line: string) => void,
): Promise<readonly Run[]> {
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = Date.now();
    const result = await work();
    progress(`${what}: ${cases.length} cases in ${Math.round((Date.now() - begun) / 1000)} s`);
    return result;
  };
  const internet = await openInternet(cases);
  try {
    const surroundings = await surroundingsOf(browser, internet);
    const { verdicts, errors: alone } = await timed(`${browser} alone`, () =>
      recordVerdicts(browser, surroundings, internet, cases),
    );
    const runs = [];
    for (const mode of modes) {
      const { reports, errors } = await timed(`${browser} with the extension, ${mode}`, () =>
        collectReports(browser, mode, surroundings, cases),
      );
      const both = cases.flatMap((truthCase) => {
        const verdict = verdicts.get(truthCase.id);
        const report = reports.get(truthCase.id);
        return verdict === undefined || report === undefined ? [] : [{ truthCase, verdict, report }];
      });
      runs.push({
        browser,
        mode,
        cases: cases.length,
        comparisons: both.flatMap(({ truthCase, verdict, report }) => compare(truthCase, verdict, report, browser)),
        surprises: both.flatMap(({ truthCase, verdict }) => surprisesOf(truthCase, verdict, browser)),
        errors: [...alone, ...errors],
      });
    }
    return runs;
  } finally {
    await internet.close();
  }
}

async function surroundingsOf(browser: Browser, { caFile, address, portMap }: Internet): Promise<Surroundings> {
  const executable = await prepareBrowser(browser, { certutil: true });
  return { executable, authorities: await readAuthorities(caFile), address, portMap };
}

async function recordVerdicts(
  browser: Browser,
  surroundings: Surroundings,
  internet: Internet,
  cases: readonly TruthCase[],
): Promise<{ verdicts: ReadonlyMap<string, Verdict>; errors: readonly string[] }> {
  const recorder: Recorder = await (browser === 'chromium' ? openChromium : openFirefox)(surroundings);
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
    return { verdicts: new Map(verdicts), errors };
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

async function collectReports(
  browser: Browser,
  mode: Mode,
  { executable, authorities, address, portMap }: Surroundings,
  cases: readonly TruthCase[],
): Promise<{ reports: ReadonlyMap<string, Report>; errors: readonly string[] }> {
  const driver = await launch({
    browser,
    executable,
    headless: true,
    authorities,
    resolveAll: address,
    portMap,
    browserArgs: [],
  });
  try {
    const { results, errors } = await inTabs(cases, async (truthCase) => {
      const tab = await driver.openTab();
      try {
        const settle = truthCase.initiator.late || truthCase.place.late ? 2_500 : 1_000;
        return await visitAddress(driver, tab, startOf(truthCase), { settle, timeout, deep: mode === 'deep' });
      } finally {
        await tab.close();
      }
    });
    return { reports: results, errors };
  } finally {
    await driver.close();
  }
}

/** Several cases at a time; one that cannot be visited is told and does not stop the others. */
async function inTabs<T>(cases: readonly TruthCase[], visit: (truthCase: TruthCase) => Promise<T>) {
  const results = new Map<string, T>();
  const errors: string[] = [];
  const queue = [...cases];
  const lanes = Array.from({ length: tabs }, async () => {
    for (let truthCase = queue.shift(); truthCase !== undefined; truthCase = queue.shift()) {
      try {
        results.set(truthCase.id, await visit(truthCase));
      } catch (error) {
        errors.push(`${truthCase.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
  await Promise.all(lanes);
  return { results, errors };
}

function surprisesOf({ id, initiator, host }: TruthCase, verdict: Verdict, browser: Browser): string[] {
  const nothing = reasonFor(initiator.nothing, browser) ?? (host.loopback ? 'Loopback is never insecure.' : undefined);
  const silent = reasonFor(initiator.silent, browser);
  if (nothing !== undefined) {
    return verdict.size === 0 ? [] : [`${id}: ${outcomes(verdict)}, although: ${nothing}`];
  }
  return verdict.size > 0 || silent !== undefined ? [] : [`${id}: the browser did nothing, or says nothing of it`];
}

const outcomes = (verdict: Verdict): string => [...verdict.values()].map((one) => [...one].join('+')).join(', ');
