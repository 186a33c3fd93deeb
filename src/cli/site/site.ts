import { severities } from '../../core/report.ts';
import { failuresOf } from '../../core/score.ts';
import { isVisited, shownEnds } from '../../core/site/site-evidence.ts';
import type { SiteReport } from '../../core/site/site-report-schema.ts';
import type { Threshold } from '../audit-options.ts';
import { exitStatus } from '../exit-status.ts';
import { launch } from '../launch.ts';
import { readAuthorities } from '../read-authorities.ts';
import { say } from '../say.ts';
import { toolIdentity } from '../tool-identity.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';
import { checkSites } from './check-sites.ts';
import { formatSites } from './format-sites.ts';
import { parseSiteOptions } from './site-options.ts';
import { siteUsage } from './site-usage.ts';

/** The `site` command; resolves with the exit status. */
export async function site(args: readonly string[]): Promise<number> {
  const options = parseSiteOptions(args, process.stdout.isTTY === true);
  if (options.help) {
    process.stdout.write(siteUsage);
    return exitStatus.clean;
  }
  if (options.sites.length === 0) throw new UsageError('Name at least one host to check; --help lists the options.');
  const authorities = options.ca === undefined ? [] : await readAuthorities(options.ca);
  const run = {
    launch: () => launch({ ...options, headless: true, unattended: true, authorities }),
    patience: options,
    concurrency: options.concurrency,
    progress: say,
    direct: options.direct ? { ...options, authorities } : undefined,
  };
  const sites = await checkSites(options.sites, run);
  await writeOutput(formatSites({ tool: await toolIdentity(), sites }, options.format), options.output);
  return statusOf(sites, options.failOn);
}

/** An end that could not be visited at all weighs more than any finding. */
function statusOf(sites: readonly SiteReport[], failOn: Threshold): number {
  if (!sites.every(({ ends }) => ends.every(isVisited))) return exitStatus.notAudited;
  if (failOn === 'never') return exitStatus.clean;
  const worst = severities.indexOf(failOn);
  const found = sites.flatMap((one) => [
    ...failuresOf(one.findings),
    ...shownEnds(one).flatMap(({ report }) => failuresOf(report.findings)),
  ]);
  const isDown = sites.some(({ verdict }) => verdict === 'failed');
  return isDown || found.some(({ severity }) => severities.indexOf(severity) <= worst)
    ? exitStatus.findings
    : exitStatus.clean;
}
