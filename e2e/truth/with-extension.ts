import { launch } from '../../src/cli/launch.ts';
import { visitAddress } from '../../src/cli/visit-address.ts';
import type { Report } from '../../src/core/report.ts';
import type { Surroundings } from './alone/record.ts';
import type { Browser, Mode } from './browser.ts';
import { inTabs, type Visited } from './in-tabs.ts';
import { startOf, type TruthCase } from './truth-case.ts';

const timeout = 20_000;

/** Cases for one run of the browser: Firefox's memory grows with every page, until it does little else. */
const most = 100;

/** What the extension reports on each case. */
export async function visitWithExtension(
  browser: Browser,
  mode: Mode,
  surroundings: Surroundings,
  cases: readonly TruthCase[],
): Promise<Visited<Report>> {
  const results = new Map<string, Report>();
  const errors: string[] = [];
  for (let first = 0; first < cases.length; first += most) {
    const visited = await visitSome(browser, mode, surroundings, cases.slice(first, first + most));
    for (const [id, report] of visited.results) results.set(id, report);
    errors.push(...visited.errors);
  }
  return { results, errors };
}

async function visitSome(
  browser: Browser,
  mode: Mode,
  { executable, authorities, address, portMap }: Surroundings,
  cases: readonly TruthCase[],
): Promise<Visited<Report>> {
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
    return await inTabs(cases, async (truthCase) => {
      const tab = await driver.openTab();
      try {
        const settle = truthCase.initiator.late || truthCase.place.late ? 2_500 : 1_000;
        return await visitAddress(driver, tab, startOf(truthCase), { settle, timeout, deep: mode === 'deep' });
      } finally {
        await tab.close();
      }
    });
  } finally {
    await driver.close();
  }
}
