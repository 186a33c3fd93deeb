import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import type { Surroundings } from './alone/record.ts';
import type { Browser, Mode } from './browser.ts';
import { type Comparison, compare } from './comparison.ts';
import type { Visited } from './in-tabs.ts';
import { type Internet, openInternet } from './internet.ts';
import { recordVerdicts } from './record-verdicts.ts';
import { surprisesOf } from './surprises.ts';
import type { TruthCase } from './truth-case.ts';
import type { Verdict } from './verdict.ts';
import { visitWithExtension } from './with-extension.ts';

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
    const alone = await timed(`${browser} alone`, () => recordTwice(browser, surroundings, internet, cases));
    const runs = [];
    for (const mode of modes) {
      const extended = await timed(`${browser} with the extension, ${mode}`, () =>
        visitWithExtension(browser, mode, surroundings, cases),
      );
      const both = cases.flatMap((truthCase) => {
        const verdict = alone.results.get(truthCase.id);
        const report = extended.results.get(truthCase.id);
        return verdict === undefined || report === undefined ? [] : [{ truthCase, verdict, report }];
      });
      runs.push({
        browser,
        mode,
        cases: cases.length,
        comparisons: both.flatMap(({ truthCase, verdict, report }) =>
          compare(truthCase, verdict, report, browser, mode),
        ),
        surprises: both.flatMap(({ truthCase, verdict }) => surprisesOf(truthCase, verdict, browser)),
        errors: [...alone.errors, ...extended.errors],
      });
    }
    return runs;
  } finally {
    await internet.close();
  }
}

/** What a busy machine does too late for its record is visited once more; what the suite has wrong surprises twice. */
async function recordTwice(
  browser: Browser,
  surroundings: Surroundings,
  internet: Internet,
  cases: readonly TruthCase[],
): Promise<Visited<Verdict>> {
  const first = await recordVerdicts(browser, surroundings, internet, cases);
  const surprising = cases.filter((truthCase) => {
    const verdict = first.results.get(truthCase.id);
    return verdict !== undefined && surprisesOf(truthCase, verdict, browser).length > 0;
  });
  if (surprising.length === 0) return first;
  const second = await recordVerdicts(browser, surroundings, internet, surprising);
  return { results: new Map([...first.results, ...second.results]), errors: [...first.errors, ...second.errors] };
}

async function surroundingsOf(browser: Browser, { caFile, address, portMap }: Internet): Promise<Surroundings> {
  const executable = await prepareBrowser(browser, { certutil: true });
  return { executable, authorities: await readAuthorities(caFile), address, portMap };
}
