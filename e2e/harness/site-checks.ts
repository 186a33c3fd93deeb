import { expect } from 'vitest';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { parseRewrites } from '../../src/cli/rewrite/rewrites.ts';
import { checkSites } from '../../src/cli/site/check-sites.ts';
import { readHost } from '../../src/cli/site/read-host.ts';
import type { Finding } from '../../src/core/report.ts';
import { isVisited } from '../../src/core/site/site-evidence.ts';
import type { SiteReport } from '../../src/core/site/site-report-schema.ts';
import type { Lab } from '../lab/lab.ts';
import type { UpEnds } from './site-cases.ts';
import { type browsers, launchInto } from './world.ts';

/** Checks sites of the lab; a host that is silent gets twenty seconds. */
export async function checkLabSites(
  lab: Lab,
  browser: (typeof browsers)[number],
  ids: readonly string[],
): Promise<readonly SiteReport[]> {
  const authorities = await readAuthorities(lab.caFile);
  return checkSites(
    ids.map((id) => readHost(`${id}.test`)),
    {
      launch: () => launchInto(lab, browser, { unattended: true, showsCertificates: true }),
      patience: { settle: 300, timeout: 20_000, deep: false },
      concurrency: 4,
      progress: () => undefined,
      rewrites: parseRewrites([]),
      direct: { resolveAll: lab.address, portMap: lab.portMap, authorities, timeout: 20_000 },
    },
  );
}

export const findingOf = (report: SiteReport | undefined, rule: string): Finding | undefined =>
  report?.findings.find((finding) => finding.rule === rule);

/** Each end that answers shows a page, each that does not is a dead one, and the verdict is what they leave. */
export function expectEnds(report: SiteReport, { up: [httpApex, httpsApex, httpWww, httpsWww] }: UpEnds): void {
  const leads = [httpApex && httpsApex, httpsApex, httpWww && httpsWww && httpsApex, httpsWww && httpsApex];
  expect(report.ends.filter((end) => !isVisited(end))).toEqual([]);
  expect(report.ends.map((end) => isVisited(end) && end.report.verdict !== 'failed')).toEqual(leads);
  const dead = report.ends.filter((_, index) => leads[index] !== true).map(({ requested }) => requested);
  expect(findingOf(report, 'dead-end')?.proof.map(({ url }) => url) ?? []).toEqual(dead);
  expect(findingOf(report, 'dead-end')?.outcome).toBe(dead.length === 0 ? 'pass' : 'fail');
  const isHttpsDead = leads[1] !== true || leads[3] !== true;
  expect(report.verdict).toBe(leads.every((one) => !one) ? 'failed' : isHttpsDead ? 'warning' : 'secure');
}
